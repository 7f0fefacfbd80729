package dev.hinomi.metrics.statistics;

import java.util.OptionalDouble;

/// The greatest value that remains when the highest observations are left out: p99 leaves out 1 percent. AWS
/// does not say how it interpolates; here a percentile is always a value that occurred, or what stands for it
/// where points are old.
///
/// @param percent from 0 to 100
public record Percentile(String text, double percent) implements Statistic {
    @Override
    public OptionalDouble of(Distribution observations) {
        return observations.values().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(observations.valueAt(percent));
    }
}
