package dev.hinomi.metrics;

import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.Unit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry of a PutMetricData request as the caller wrote it, not yet checked: a value, or values with how often each
/// occurred, or a set of statistics.
///
/// @param timestamp the server's time when null
/// @param counts one for each of `values`; 1 each when empty
/// @param unit `None` when null
/// @param storageResolution in seconds, 1 or 60; 60 when null
public record Datum(
        String metricName,
        List<Dimension> dimensions,
        @Nullable Instant timestamp,
        @Nullable Double value,
        List<Double> values,
        List<Double> counts,
        @Nullable StatisticSet statisticValues,
        @Nullable Unit unit,
        @Nullable Integer storageResolution) {
    /// How many `values` there may be.
    public static final int MAX_VALUES = 150;

    public Datum {
        dimensions = List.copyOf(dimensions);
        values = List.copyOf(values);
        counts = List.copyOf(counts);
    }

    /// A single value at the server's time.
    public static Datum of(String metricName, double value, Dimension... dimensions) {
        return new Datum(metricName, List.of(dimensions), null, value, List.of(), List.of(), null, null, null);
    }

    /// The same at another time.
    public Datum at(Instant time) {
        return new Datum(metricName, dimensions, time, value, values, counts, statisticValues, unit, storageResolution);
    }

    /// The same in another unit.
    public Datum in(Unit other) {
        return new Datum(
                metricName, dimensions, timestamp, value, values, counts, statisticValues, other, storageResolution);
    }

    /// The same at a resolution of 1 or 60 seconds.
    public Datum every(int seconds) {
        return new Datum(metricName, dimensions, timestamp, value, values, counts, statisticValues, unit, seconds);
    }

    /// What is known of observations that the caller has summed up.
    public record StatisticSet(double sampleCount, double sum, double minimum, double maximum) {}
}
