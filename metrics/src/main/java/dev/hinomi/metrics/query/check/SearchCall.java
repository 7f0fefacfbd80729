package dev.hinomi.metrics.query.check;

/// A call of `SEARCH`.
///
/// @param text what is searched for
/// @param period in seconds
public record SearchCall(String text, String statistic, int period) {}
