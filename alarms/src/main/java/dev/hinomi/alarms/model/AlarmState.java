package dev.hinomi.alarms.model;

/// The state of an alarm (CloudWatch API, `StateValue`).
public enum AlarmState {
    OK,
    ALARM,
    INSUFFICIENT_DATA
}
