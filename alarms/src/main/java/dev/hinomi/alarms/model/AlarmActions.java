package dev.hinomi.alarms.model;

import java.util.List;

/// The ARNs to act on when an alarm's state becomes one of the three.
///
/// @param enabled whether to act at all
public record AlarmActions(boolean enabled, List<String> ok, List<String> alarm, List<String> insufficientData) {
    public static final AlarmActions NONE = new AlarmActions(true, List.of(), List.of(), List.of());

    public AlarmActions {
        ok = List.copyOf(ok);
        alarm = List.copyOf(alarm);
        insufficientData = List.copyOf(insufficientData);
    }

    public List<String> of(AlarmState state) {
        return switch (state) {
            case OK -> ok;
            case ALARM -> alarm;
            case INSUFFICIENT_DATA -> insufficientData;
        };
    }

    /// Whether some action begins with `prefix`.
    public boolean anyStartsWith(String prefix) {
        return List.of(ok, alarm, insufficientData).stream()
                .flatMap(List::stream)
                .anyMatch(action -> action.startsWith(prefix));
    }

    /// The same, enabled or disabled.
    public AlarmActions enabled(boolean enable) {
        return new AlarmActions(enable, ok, alarm, insufficientData);
    }
}
