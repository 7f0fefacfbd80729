package dev.hinomi.insights.contributor;

import java.util.OptionalDouble;

/// What some events count together. Changes as events are added.
final class Counted {
    private long count;
    private double sum;
    private double minimum = Double.POSITIVE_INFINITY;
    private double maximum = Double.NEGATIVE_INFINITY;

    void add(double value) {
        count++;
        sum += value;
        minimum = Math.min(minimum, value);
        maximum = Math.max(maximum, value);
    }

    void add(Counted other) {
        count += other.count;
        sum += other.sum;
        minimum = Math.min(minimum, other.minimum);
        maximum = Math.max(maximum, other.maximum);
    }

    long count() {
        return count;
    }

    double sum() {
        return sum;
    }

    OptionalDouble minimum() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(minimum);
    }

    OptionalDouble maximum() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(maximum);
    }

    OptionalDouble average() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }
}
