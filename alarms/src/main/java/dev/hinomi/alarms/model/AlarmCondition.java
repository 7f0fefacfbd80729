package dev.hinomi.alarms.model;

/// What decides an alarm's state.
public sealed interface AlarmCondition permits DatapointCondition, CompositeCondition, LogCondition {
    /// What the API calls such an alarm.
    AlarmType type();
}
