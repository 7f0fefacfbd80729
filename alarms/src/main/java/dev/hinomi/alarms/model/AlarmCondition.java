package dev.hinomi.alarms.model;

/// What decides an alarm's state. Metric math, Metrics Insights, anomaly detection, log and composite alarms will be
/// further cases; until then they are refused by name.
public sealed interface AlarmCondition permits MetricCondition {}
