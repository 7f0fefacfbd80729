package dev.hinomi.guide.lint.alarm;

import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;

/// Alarms that go off and tell nobody.
public final class AlarmWithoutActions implements Rule {
    @Override
    public String id() {
        return "alarm-no-action";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        guide.items(Alarm.class)
                .filter(alarm -> alarm.source() == Alarm.Source.COMMAND)
                .filter(alarm -> alarm.terms().alarmActions().isEmpty())
                .forEach(alarm -> findings.warning(
                        alarm.line(),
                        alarm.name() + " has no alarm actions",
                        "It changes its state and nobody hears of it. Add --alarm-actions with the ARN of a topic, or give"
                                + " actions in guide.yaml."));
    }
}
