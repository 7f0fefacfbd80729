package dev.hinomi.metrics;

import dev.hinomi.store.PointRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns a checked datum into rows of the telemetry store.
final class DatumRows {
    private DatumRows() {}

    /// Adds the rows of a datum. A statistic set counts before values beside it; a value that occurred zero times says
    /// nothing.
    static void add(Datum datum, long series, Instant time, List<PointRow> to) {
        Datum.@Nullable StatisticSet set = datum.statisticValues();
        Double value = datum.value();
        if (set != null) {
            to.add(ofSet(set, series, time));
        } else if (value != null) {
            to.add(ofValue(value, 1, series, time));
        } else {
            for (int i = 0; i < datum.values().size(); i++) {
                double count = datum.counts().isEmpty() ? 1 : datum.counts().get(i);
                if (count > 0) {
                    to.add(ofValue(datum.values().get(i), count, series, time));
                }
            }
        }
    }

    /// Adding zero makes one of both zeros.
    private static PointRow ofValue(double value, double count, long series, Instant time) {
        return new PointRow(series, time, count, value * count + 0.0, value + 0.0, value + 0.0, true);
    }

    /// A set whose observations were all the same is as good as the value itself: percentiles may be had from it
    /// (CloudWatch User Guide, "CloudWatch statistics definitions").
    private static PointRow ofSet(Datum.StatisticSet set, long series, Instant time) {
        boolean uniform = set.minimum() == set.maximum() && set.sum() == set.minimum() * set.sampleCount();
        return new PointRow(series, time, set.sampleCount(), set.sum(), set.minimum(), set.maximum(), uniform);
    }
}
