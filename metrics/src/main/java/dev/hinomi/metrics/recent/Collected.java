package dev.hinomi.metrics.recent;

import dev.hinomi.metrics.statistics.Distribution;
import dev.hinomi.metrics.statistics.Distribution.Weighted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The observations of a period, put together from slots.
final class Collected {
    private double count;
    private double sum;
    private double minimum = Double.POSITIVE_INFINITY;
    private double maximum = Double.NEGATIVE_INFINITY;
    private boolean known = true;
    private @Nullable List<Weighted> values;

    void add(double slotCount, double slotSum, double min, double max, boolean exact, @Nullable ValueCounts kept) {
        count += slotCount;
        sum += slotSum;
        minimum = Math.min(minimum, min);
        maximum = Math.max(maximum, max);
        known &= exact && min >= 0 && kept != null;
        if (known && kept != null) {
            if (values == null) {
                values = new ArrayList<>();
            }
            kept.addTo(values);
        }
    }

    /// Null when there were none.
    @Nullable
    Distribution distribution() {
        if (count == 0) {
            return null;
        }
        List<Weighted> all = values;
        if (!known || all == null) {
            return new Distribution(count, sum, minimum, maximum, List.of());
        }
        all.sort(Comparator.comparingDouble(Weighted::value));
        return new Distribution(count, sum, minimum, maximum, all);
    }
}
