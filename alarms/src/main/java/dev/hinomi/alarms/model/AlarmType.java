package dev.hinomi.alarms.model;

import java.util.Optional;

/// The types of alarms that the API tells apart (CloudWatch API, `AlarmType`).
public enum AlarmType {
    METRIC("MetricAlarm"),
    COMPOSITE("CompositeAlarm"),
    LOG("LogAlarm");

    private final String label;

    AlarmType(String label) {
        this.label = label;
    }

    /// As the API writes it.
    public String label() {
        return label;
    }

    public static Optional<AlarmType> parse(String label) {
        for (AlarmType type : values()) {
            if (type.label.equals(label)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
