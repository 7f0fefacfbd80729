package dev.hinomi.metrics.statistics;

import dev.hinomi.store.PointRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What was observed of a metric in a period.
///
/// @param values each with how often it occurred, from the smallest; of old points each within
///     [PointFold#ERROR] of those that occurred. Empty when they are not known: statistic sets are among the
///     observations, or a value is negative, of which AWS makes no percentiles (CloudWatch User Guide,
///     "CloudWatch statistics definitions"), or nobody asked for them
public record Distribution(double count, double sum, double minimum, double maximum, List<Weighted> values) {
    /// Places are compared to within this part of the whole: 0.9 * 10 must not count as more than 9.
    private static final double TOLERANCE = 1e-9;

    public Distribution {
        values = List.copyOf(values);
    }

    /// A value that occurred `count` times.
    public record Weighted(double value, double count) {}

    /// A part of the observations, and how many were left out on either side.
    record Part(List<Weighted> values, double below, double above) {}

    /// Sums up rows, of which there is at least one.
    public static Distribution of(List<PointRow> rows) {
        double count = 0;
        double sum = 0;
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = Double.NEGATIVE_INFINITY;
        boolean known = true;
        List<Weighted> values = new ArrayList<>(rows.size());
        for (PointRow row : rows) {
            count += row.count();
            sum += row.sum();
            minimum = Math.min(minimum, row.min());
            maximum = Math.max(maximum, row.max());
            known &= row.exact() && row.min() >= 0;
            values.add(new Weighted(row.value(), row.count()));
        }
        values.sort(Comparator.comparingDouble(Weighted::value));
        return new Distribution(count, sum, minimum, maximum, known ? values : List.of());
    }

    /// The same without the single values.
    public Distribution summedUp() {
        return new Distribution(count, sum, minimum, maximum, List.of());
    }

    /// What was observed here and there together, without the single values.
    public Distribution plus(Distribution other) {
        return new Distribution(
                count + other.count,
                sum + other.sum,
                Math.min(minimum, other.minimum),
                Math.max(maximum, other.maximum),
                List.of());
    }

    /// The smallest value that at least `percent` percent of the observations do not exceed; the values
    /// must be known.
    double valueAt(double percent) {
        double place = Math.max(1, Math.ceil(place(percent) - TOLERANCE * count));
        double seen = 0;
        for (Weighted each : values) {
            seen += each.count();
            if (seen >= place) {
                return each.value();
            }
        }
        return values.getLast().value();
    }

    /// The observations above one percentage and not above the other, counted from the smallest. An observation
    /// that lies across a boundary counts in part.
    Part between(double lowPercent, double highPercent) {
        double from = place(lowPercent);
        double to = place(highPercent);
        List<Weighted> kept = new ArrayList<>();
        double seen = 0;
        for (Weighted each : values) {
            double overlap = Math.min(seen + each.count(), to) - Math.max(seen, from);
            if (overlap > 0) {
                kept.add(new Weighted(each.value(), overlap));
            }
            seen += each.count();
        }
        return new Part(kept, from, count - to);
    }

    /// The observations above `low` and not above `high`.
    Part within(double low, double high) {
        List<Weighted> kept = new ArrayList<>();
        double below = 0;
        double above = 0;
        for (Weighted each : values) {
            if (each.value() <= low) {
                below += each.count();
            } else if (each.value() > high) {
                above += each.count();
            } else {
                kept.add(each);
            }
        }
        return new Part(kept, below, above);
    }

    private double place(double percent) {
        return percent / 100 * count;
    }
}
