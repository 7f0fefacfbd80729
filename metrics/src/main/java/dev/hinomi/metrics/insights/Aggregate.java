package dev.hinomi.metrics.insights;

import dev.hinomi.metrics.data.TimeSeries;
import dev.hinomi.metrics.statistics.Distribution;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// A function of Metrics Insights, of the observations of a period or of the values of a series.
enum Aggregate {
    AVG,
    COUNT,
    MAX,
    MIN,
    SUM;

    static Optional<Aggregate> parse(String word) {
        for (Aggregate each : values()) {
            if (each.name().equals(word.toUpperCase(Locale.ROOT))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    double of(Distribution observed) {
        return switch (this) {
            case AVG -> observed.sum() / observed.count();
            case COUNT -> observed.count();
            case MAX -> observed.maximum();
            case MIN -> observed.minimum();
            case SUM -> observed.sum();
        };
    }

    /// @param series with a data point at least
    double of(TimeSeries series) {
        DoubleStream values = series.values();
        return switch (this) {
            case AVG -> values.average().orElseThrow();
            case COUNT -> series.size();
            case MAX -> values.max().orElseThrow();
            case MIN -> values.min().orElseThrow();
            case SUM -> values.sum();
        };
    }
}
