package dev.hinomi.guide.lint.rule;

import dev.hinomi.guide.item.Escalation;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;

/// Escalation levels after the first that do not say when they are called.
public final class EscalationWithoutTime implements Rule {
    @Override
    public String id() {
        return "escalation-no-time";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        guide.items(Escalation.class)
                .forEach(
                        escalation -> escalation.levels().stream()
                                .skip(1)
                                .filter(level -> level.after().span().isEmpty())
                                .forEach(
                                        level -> findings.warning(
                                                level.line(),
                                                level.name() + " has no time: " + level.text(),
                                                "Nobody knows when to call the next level, so it is called too late. Say after how many minutes.")));
    }
}
