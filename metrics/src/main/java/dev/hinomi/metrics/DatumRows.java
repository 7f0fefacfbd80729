package dev.hinomi.metrics;

import dev.hinomi.store.PointRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns a checked datum into rows of the telemetry store.
final class DatumRows {
    private DatumRows() {}

    static List<PointRow> of(Datum datum, long series, Instant time) {
        Datum.@Nullable StatisticSet set = datum.statisticValues();
        if (set != null) {
            return List.of(ofSet(set, series, time));
        }
        Double value = datum.value();
        if (value != null) {
            return List.of(ofValue(value, 1, series, time));
        }
        List<PointRow> rows = new ArrayList<>(datum.values().size());
        for (int i = 0; i < datum.values().size(); i++) {
            double count = datum.counts().isEmpty() ? 1 : datum.counts().get(i);
            rows.add(ofValue(datum.values().get(i), count, series, time));
        }
        return rows;
    }

    private static PointRow ofValue(double value, double count, long series, Instant time) {
        return new PointRow(series, time, count, value * count, value, value, true);
    }

    /// A set whose observations were all the same is as good as the value itself: percentiles may be had from it
    /// (CloudWatch User Guide, "CloudWatch statistics definitions").
    private static PointRow ofSet(Datum.StatisticSet set, long series, Instant time) {
        boolean uniform = set.minimum() == set.maximum() && set.sum() == set.minimum() * set.sampleCount();
        return new PointRow(series, time, set.sampleCount(), set.sum(), set.minimum(), set.maximum(), uniform);
    }
}
