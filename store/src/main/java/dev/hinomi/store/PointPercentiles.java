package dev.hinomi.store;

import java.util.List;

/// Percentiles of the points of a group of series in a period. There is one for each group and period whose values are
/// known and not negative.
///
/// @param group the place of the group in the scan
/// @param period the place of the period in the scan
/// @param values one for each percentage that was asked for, each a value that occurred, or within [PointFold#ERROR] of
/// it where
///     points were folded
public record PointPercentiles(int group, int period, List<Double> values) {
    public PointPercentiles {
        values = List.copyOf(values);
    }
}
