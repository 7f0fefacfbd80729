package dev.hinomi.metrics.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/// A number that sums up the observations of a period (CloudWatch User Guide, "CloudWatch statistics
/// definitions").
public sealed interface Statistic permits Statistic.Basic, Percentile, Trimmed, PercentileRank {
    /// As the caller wrote it, such as `Average`, `p99.9` or `TM(10%:90%)`.
    String text();

    /// The statistic of the observations; empty when they do not allow it, as with percentiles of statistic sets.
    OptionalDouble of(Distribution observations);

    /// Reads one of the five basic statistics or an extended one; empty when `text` is neither.
    static Optional<Statistic> parse(String text) {
        for (Basic basic : Basic.values()) {
            if (basic.text().equals(text)) {
                return Optional.of(basic);
            }
        }
        return StatisticSyntax.parse(text);
    }

    /// The statistics that every data point has.
    enum Basic implements Statistic {
        SAMPLE_COUNT("SampleCount"),
        AVERAGE("Average"),
        SUM("Sum"),
        MINIMUM("Minimum"),
        MAXIMUM("Maximum");

        private final String text;

        Basic(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public OptionalDouble of(Distribution observations) {
            if (this == AVERAGE && observations.count() == 0) {
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(
                    switch (this) {
                        case SAMPLE_COUNT -> observations.count();
                        case AVERAGE -> observations.sum() / observations.count();
                        case SUM -> observations.sum();
                        case MINIMUM -> observations.minimum();
                        case MAXIMUM -> observations.maximum();
                    });
        }
    }
}
