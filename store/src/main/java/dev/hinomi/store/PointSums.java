package dev.hinomi.store;

/// The points of a group of series in a period, summed up. There is one for each group and period with points.
///
/// @param group the place of the group in the scan
/// @param period the place of the period in the scan
/// @param exact whether the values are known, since no statistic set is among the points
public record PointSums(int group, int period, double count, double sum, double min, double max, boolean exact) {}
