package dev.hinomi.guide.lint.alarm;

import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;

/// Alarms that do not tell when it is over.
public final class AlarmWithoutOkActions implements Rule {
    @Override
    public String id() {
        return "alarm-no-ok-action";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        guide.items(Alarm.class)
                .filter(alarm -> alarm.source() == Alarm.Source.COMMAND)
                .filter(alarm -> alarm.terms().okActions().isEmpty())
                .forEach(alarm -> findings.info(
                        alarm.line(),
                        alarm.name() + " has no OK actions",
                        "Whoever was woken does not hear that it has recovered. Add --ok-actions."));
    }
}
