package dev.hinomi.metrics.anomaly;

import java.util.Arrays;

/// Statistics that a few wild values do not move.
final class Robust {
    /// Makes the median of distances from the centre what the standard deviation of a normal distribution is.
    private static final double BY_MEDIAN = 1.4826;
    /// The same for their mean.
    private static final double BY_MEAN = 1.2533;

    private Robust() {}

    /// @param values one at least; not changed
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// How far values stray from 0, as a standard deviation. By the median of the distances; by their mean when more
    /// than half of them are 0.
    ///
    /// @param values one at least
    static double spread(double[] values) {
        double median = median(Arrays.stream(values).map(Math::abs).toArray());
        return median > 0 ? BY_MEDIAN * median : BY_MEAN * meanDistance(values);
    }

    /// How far values are from 0 on average; 0 without any.
    static double meanDistance(double[] values) {
        return Arrays.stream(values).map(Math::abs).average().orElse(0);
    }

    /// The value that a part of all do not exceed.
    ///
    /// @param values one at least; not changed
    /// @param part from 0 to 1
    static double quantile(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(part * (sorted.length - 1))];
    }
}
