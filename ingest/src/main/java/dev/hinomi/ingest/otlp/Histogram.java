package dev.hinomi.ingest.otlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How often values fell into which bucket, whatever the buckets are made of.
///
/// @param buckets from the lowest, apart from each other, none empty; none at all when only the rest is known
record Histogram(long count, OptionalDouble sum, OptionalDouble min, OptionalDouble max, List<Bucket> buckets)
        implements Total<Histogram> {
    Histogram {
        buckets = buckets.stream()
                .filter(bucket -> bucket.count() > 0)
                .sorted(Comparator.comparingDouble(Bucket::lower))
                .toList();
    }

    /// Values above `lower` and not above `upper`; both may be infinite.
    record Bucket(double lower, double upper, long count) {
        boolean contains(Bucket other) {
            return lower <= other.lower && other.upper <= upper;
        }
    }

    /// The least and the greatest value are known of the whole time only. Buckets may have been merged meanwhile, as
    /// exponential histograms do when their range grows.
    @Override
    public Optional<Histogram> since(Histogram earlier) {
        if (count < earlier.count) {
            return Optional.empty();
        }
        List<Bucket> rest = new ArrayList<>(buckets);
        int at = 0;
        for (Bucket old : earlier.buckets) {
            while (at < rest.size() && !rest.get(at).contains(old)) {
                at++;
            }
            if (at == rest.size() || rest.get(at).count() < old.count()) {
                return Optional.empty();
            }
            Bucket now = rest.get(at);
            rest.set(at, new Bucket(now.lower(), now.upper(), now.count() - old.count()));
        }
        OptionalDouble added = sum.isPresent() && earlier.sum.isPresent()
                ? OptionalDouble.of(sum.getAsDouble() - earlier.sum.getAsDouble())
                : OptionalDouble.empty();
        return Optional.of(
                new Histogram(count - earlier.count, added, OptionalDouble.empty(), OptionalDouble.empty(), rest));
    }
}
