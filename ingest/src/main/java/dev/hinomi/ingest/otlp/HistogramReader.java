package dev.hinomi.ingest.otlp;

import dev.hinomi.ingest.otlp.Histogram.Bucket;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Reads the two kinds of histograms ("Histogram", "ExponentialHistogram").
final class HistogramReader {
    private static final int LEAST_SCALE = -10;
    private static final int GREATEST_SCALE = 20;

    private HistogramReader() {}

    static Histogram of(HistogramDataPoint point) {
        List<Double> bounds = point.getExplicitBoundsList();
        List<Long> counts = point.getBucketCountsList();
        if (!counts.isEmpty() && counts.size() != bounds.size() + 1) {
            throw invalid(counts.size() + " buckets for " + bounds.size() + " bounds (expected: one bucket more)");
        }
        for (int i = 1; i < bounds.size(); i++) {
            if (!(bounds.get(i - 1) < bounds.get(i))) {
                throw invalid("bounds " + bounds.get(i - 1) + " and " + bounds.get(i) + " (expected: ascending)");
            }
        }
        List<Bucket> buckets = new ArrayList<>(counts.size());
        // One bucket of everything says no more than the count.
        for (int i = 0; i < counts.size() && !bounds.isEmpty(); i++) {
            buckets.add(new Bucket(
                    i == 0 ? Double.NEGATIVE_INFINITY : bounds.get(i - 1),
                    i == bounds.size() ? Double.POSITIVE_INFINITY : bounds.get(i),
                    counts.get(i)));
        }
        return checked(new Histogram(
                point.getCount(),
                optional(point.hasSum(), point.getSum()),
                optional(point.hasMin(), point.getMin()),
                optional(point.hasMax(), point.getMax()),
                buckets));
    }

    static Histogram of(ExponentialHistogramDataPoint point) {
        int scale = point.getScale();
        if (scale < LEAST_SCALE || scale > GREATEST_SCALE) {
            throw invalid("scale: " + scale + " (expected: " + LEAST_SCALE + " to " + GREATEST_SCALE + ")");
        }
        List<Bucket> buckets = new ArrayList<>();
        forEach(point.getNegative(), scale, (lower, upper, count) -> buckets.add(new Bucket(-upper, -lower, count)));
        buckets.add(new Bucket(-point.getZeroThreshold(), point.getZeroThreshold(), point.getZeroCount()));
        forEach(point.getPositive(), scale, (lower, upper, count) -> buckets.add(new Bucket(lower, upper, count)));
        return checked(new Histogram(
                point.getCount(),
                optional(point.hasSum(), point.getSum()),
                optional(point.hasMin(), point.getMin()),
                optional(point.hasMax(), point.getMax()),
                buckets));
    }

    private interface Consumer {
        void accept(double lower, double upper, long count);
    }

    private static void forEach(ExponentialHistogramDataPoint.Buckets buckets, int scale, Consumer consumer) {
        for (int i = 0; i < buckets.getBucketCountsCount(); i++) {
            long index = (long) buckets.getOffset() + i;
            consumer.accept(bound(index, scale), bound(index + 1, scale), buckets.getBucketCounts(i));
        }
    }

    /// The lower bound of a bucket. The same bound at another scale is exactly the same number.
    private static double bound(long index, int scale) {
        return Math.pow(2, Math.scalb((double) index, -scale));
    }

    private static Histogram checked(Histogram histogram) {
        long inBuckets = histogram.buckets().stream().mapToLong(Bucket::count).sum();
        if (!histogram.buckets().isEmpty() && inBuckets != histogram.count()) {
            throw invalid("count: " + histogram.count() + " with " + inBuckets + " in buckets (expected: the same)");
        }
        return histogram;
    }

    private static OptionalDouble optional(boolean present, double value) {
        return present ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /// Of a histogram that has nothing but its count.
    static FaultException nothingKnown() {
        return invalid("no buckets and no sum (expected: one of them)");
    }

    private static FaultException invalid(String message) {
        return new FaultException(new Fault.InvalidParameter("histogram", message));
    }
}
