package dev.hinomi.metrics.statistics;

import java.util.OptionalDouble;

/// A statistic of the observations within bounds.
public record Trimmed(String text, Kind kind, Bounds bounds) implements Statistic {
    /// What is made of the observations that are kept.
    public enum Kind {
        MEAN,
        COUNT,
        SUM,
        /// The mean of all, with those outside the bounds moved to the nearest value inside.
        WINSORIZED_MEAN
    }

    @Override
    public OptionalDouble of(Distribution observations) {
        if (observations.values().isEmpty()) {
            return OptionalDouble.empty();
        }
        Distribution.Part part = bounds.of(observations);
        if (part.values().isEmpty()) {
            return kind == Kind.COUNT || kind == Kind.SUM ? OptionalDouble.of(0) : OptionalDouble.empty();
        }
        double count = 0;
        double sum = 0;
        for (Distribution.Weighted each : part.values()) {
            count += each.count();
            sum += each.value() * each.count();
        }
        return OptionalDouble.of(
                switch (kind) {
                    case MEAN -> sum / count;
                    case COUNT -> count;
                    case SUM -> sum;
                    case WINSORIZED_MEAN ->
                        (sum
                                        + part.below()
                                                * part.values().getFirst().value()
                                        + part.above() * part.values().getLast().value())
                                / observations.count();
                });
    }
}
