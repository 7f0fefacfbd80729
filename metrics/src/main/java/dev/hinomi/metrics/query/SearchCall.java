package dev.hinomi.metrics.query;

/// A call of `SEARCH`.
///
/// @param text what is searched for
/// @param period in seconds
record SearchCall(String text, String statistic, int period) {}
