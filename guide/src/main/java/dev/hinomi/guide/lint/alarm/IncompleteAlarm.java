package dev.hinomi.guide.lint.alarm;

import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;

/// Alarms in sentences or program text that do not say everything that an alarm needs.
public final class IncompleteAlarm implements Rule {
    @Override
    public String id() {
        return "alarm-incomplete";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        guide.items(Alarm.class)
                .filter(alarm -> alarm.source() != Alarm.Source.COMMAND)
                .filter(alarm -> !alarm.terms().missing().isEmpty())
                .forEach(alarm -> findings.warning(
                        alarm.line(),
                        alarm.name() + " does not say: "
                                + String.join(", ", alarm.terms().missing()),
                        "Nobody can set it up from these words alone. Write a put-metric-alarm command, or give the rest in"
                                + " guide.yaml under alarms."));
    }
}
