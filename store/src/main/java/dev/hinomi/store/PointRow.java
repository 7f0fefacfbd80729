package dev.hinomi.store;

import java.time.Instant;

/// One observation of a series: a value that occurred `count` times (then `sum = value * count`, `min = max = value`),
/// or a statistic set, or values that were folded together.
///
/// @param exact true for a value with its count, and for folded ones, which are within [PointFold#ERROR] of each other;
///     false for a statistic set, whose distribution is not known
public record PointRow(long series, Instant time, double count, double sum, double min, double max, boolean exact) {
    /// The value; the mean where several were folded together.
    public double value() {
        return min == max ? min : Math.clamp(sum / count, min, max);
    }
}
