package dev.hinomi.guide.lint.alarm;

import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import java.util.LinkedHashMap;
import java.util.Map;

/// Alarms of the same name that are not the same. PutMetricAlarm replaces the alarm of that name (API reference), so
/// only the last of them exists.
public final class DuplicateAlarm implements Rule {
    @Override
    public String id() {
        return "alarm-same-name";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        Map<String, Alarm> first = new LinkedHashMap<>();
        guide.items(Alarm.class)
                .filter(alarm -> alarm.source() != Alarm.Source.PROSE)
                .forEach(alarm -> {
                    Alarm before = first.putIfAbsent(alarm.name(), alarm);
                    if (before != null && !before.terms().equals(alarm.terms())) {
                        findings.error(
                                alarm.line(),
                                alarm.name() + " is defined again in other terms: " + alarm.summary() + " (line "
                                        + before.line() + ": " + before.summary() + ")",
                                "The name of an alarm is its identity: the second definition replaces the first, which never"
                                        + " fires again. Give one of them another name, or remove it.");
                    }
                });
    }
}
