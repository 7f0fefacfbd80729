package dev.hinomi.ingest.otlp;

import dev.hinomi.ingest.otlp.Histogram.Bucket;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Values and how often each occurred, in place of a histogram whose single values nobody knows any more.
///
/// The least and the greatest value, where the sender gives them, stand for themselves. All others of a bucket
/// are put at one point of it, the same part of the way between its bounds in every bucket, chosen so that the
/// sum is the sender's. So count, sum and average are exact, and a percentile is wrong by less than the width of
/// its bucket. A lowest bucket without a lower bound begins at 0 when it ends above that, and otherwise has its
/// end for all its values, as in Prometheus' `histogram_quantile`; a highest bucket without an upper bound has
/// all its values where the sum needs them.
final class BucketValues {
    private final List<Double> values = new ArrayList<>();
    private final List<Double> counts = new ArrayList<>();

    private BucketValues() {}

    /// @param histogram with at least one bucket
    static BucketValues of(Histogram histogram) {
        BucketValues found = new BucketValues();
        if (histogram.count() == 1 && histogram.sum().isPresent()) {
            found.add(histogram.sum().getAsDouble(), 1);
            return found;
        }
        List<Bucket> buckets = bounded(histogram);
        long[] remaining = buckets.stream().mapToLong(Bucket::count).toArray();
        double sum = histogram.sum().orElse(Double.NaN);
        sum -= found.take(histogram.min(), remaining, 0);
        sum -= found.take(histogram.max(), remaining, remaining.length - 1);
        double way = way(buckets, remaining, sum);
        for (int i = 0; i < remaining.length; i++) {
            Bucket bucket = buckets.get(i);
            found.add(bucket.lower() + (bucket.upper() - bucket.lower()) * way, remaining[i]);
        }
        return found;
    }

    List<Double> values() {
        return values;
    }

    List<Double> counts() {
        return counts;
    }

    /// Takes a value that is known out of its bucket; 0 when it is not known.
    private double take(OptionalDouble value, long[] remaining, int bucket) {
        if (value.isEmpty() || remaining[bucket] == 0) {
            return 0;
        }
        remaining[bucket]--;
        add(value.getAsDouble(), 1);
        return value.getAsDouble();
    }

    private void add(double value, long count) {
        if (count > 0) {
            values.add(value);
            counts.add((double) count);
        }
    }

    /// How far from its lower bound to its upper one the values of a bucket are.
    private static double way(List<Bucket> buckets, long[] remaining, double sum) {
        double lowest = 0;
        double widths = 0;
        for (int i = 0; i < remaining.length; i++) {
            lowest += buckets.get(i).lower() * remaining[i];
            widths += (buckets.get(i).upper() - buckets.get(i).lower()) * remaining[i];
        }
        double way = widths == 0 || Double.isNaN(sum) ? 0.5 : (sum - lowest) / widths;
        return Math.clamp(way, 0, 1);
    }

    /// The buckets, with the outer two only as wide as they have to be.
    private static List<Bucket> bounded(Histogram histogram) {
        List<Bucket> buckets = new ArrayList<>(histogram.buckets());
        Bucket first = buckets.getFirst();
        double lower = Double.isFinite(first.lower())
                ? Math.max(first.lower(), histogram.min().orElse(first.lower()))
                : histogram.min().orElse(Math.min(0, first.upper()));
        buckets.set(0, new Bucket(Math.min(lower, first.upper()), first.upper(), first.count()));
        Bucket last = buckets.getLast();
        buckets.set(buckets.size() - 1, closed(last, histogram, buckets));
        return buckets;
    }

    private static Bucket closed(Bucket last, Histogram histogram, List<Bucket> buckets) {
        if (Double.isInfinite(last.upper()) && histogram.max().isEmpty()) {
            double reached = reach(histogram, buckets);
            return new Bucket(reached, reached, last.count());
        }
        double upper = Math.min(last.upper(), histogram.max().orElse(last.upper()));
        return new Bucket(last.lower(), Math.max(upper, last.lower()), last.count());
    }

    /// Where the values of the last bucket are when its end is not known: where the sum needs them if all others
    /// have their values in the middle.
    private static double reach(Histogram histogram, List<Bucket> buckets) {
        Bucket last = buckets.getLast();
        if (histogram.sum().isEmpty()) {
            return last.lower();
        }
        double rest = histogram.sum().getAsDouble();
        for (Bucket bucket : buckets.subList(0, buckets.size() - 1)) {
            rest -= (bucket.lower() + bucket.upper()) / 2 * bucket.count();
        }
        return Math.max(last.lower(), rest / last.count());
    }
}
