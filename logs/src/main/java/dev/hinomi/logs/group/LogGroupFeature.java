package dev.hinomi.logs.group;

/// What the class of a log group may leave out (AWS document "Log classes").
public enum LogGroupFeature {
    METRIC_FILTERS,
    /// Metrics from events in the embedded metric format.
    EMBEDDED_METRICS,
    SUBSCRIPTION_FILTERS,
    LIVE_TAIL,
    EXPORT_TASKS,
    FILTER_LOG_EVENTS,
    DATA_PROTECTION,
    TRANSFORMERS,
    FIELD_INDEXES,
    DISCOVERED_FIELDS,
    /// CloudWatch Logs Insights. `INFREQUENT_ACCESS` lacks some of its commands.
    QUERIES
}
