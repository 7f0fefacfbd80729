package dev.hinomi.metrics.statistics;

/// What a trimmed statistic keeps: what lies above `low` and not above `high`.
///
/// @param percent whether the bounds are percentages of the number of observations; values otherwise
/// @param low 0, or negative infinity, when open
/// @param high 100, or positive infinity, when open
public record Bounds(boolean percent, double low, double high) {
    public Bounds {
        if (!(low <= high)) {
            throw new IllegalArgumentException("bounds: " + low + ":" + high + " (expected: the lower one first)");
        }
    }

    Distribution.Part of(Distribution observations) {
        return percent ? observations.between(low, high) : observations.within(low, high);
    }
}
