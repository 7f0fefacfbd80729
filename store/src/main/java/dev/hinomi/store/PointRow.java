package dev.hinomi.store;

import java.time.Instant;

/// One observation of a series: a value that occurred `count` times (then `sum = value * count`, `min = max = value`),
/// or a statistic set.
///
/// @param exact true for a value with its count, false for a statistic set, whose distribution is not known
public record PointRow(long series, Instant time, double count, double sum, double min, double max, boolean exact) {}
