package dev.hinomi.metrics.data;

/// What there is to say about the data of an answer (CloudWatch API Reference, `MessageData`).
///
/// @param code such as `MaxMetricsExceeded`
/// @param text as AWS words it
public record DataMessage(String code, String text) {}
