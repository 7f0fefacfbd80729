package dev.hinomi.metrics.statistics;

import java.util.OptionalDouble;

/// The percentage of the observations that lie within fixed bounds.
public record PercentileRank(String text, Bounds bounds) implements Statistic {
    @Override
    public OptionalDouble of(Distribution observations) {
        if (observations.values().isEmpty()) {
            return OptionalDouble.empty();
        }
        double inside = bounds.of(observations).values().stream()
                .mapToDouble(Distribution.Weighted::count)
                .sum();
        return OptionalDouble.of(100 * inside / observations.count());
    }
}
