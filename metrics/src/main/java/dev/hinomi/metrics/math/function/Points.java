package dev.hinomi.metrics.math.function;

import dev.hinomi.metrics.data.TimeSeries;
import java.util.Arrays;

/// A series in the making. A value that is no number is left out, and the query told so.
final class Points {
    private final Surroundings surroundings;
    private long[] times;
    private double[] values;
    private int size;

    Points(int capacity, Surroundings surroundings) {
        this.times = new long[capacity];
        this.values = new double[capacity];
        this.surroundings = surroundings;
    }

    /// Adds a point after all others.
    void add(long time, double value) {
        if (!Double.isFinite(value)) {
            surroundings.dropped();
            return;
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, Math.max(16, 2 * size));
            values = Arrays.copyOf(values, times.length);
        }
        times[size] = time;
        values[size] = value;
        size++;
    }

    /// The points as a change of a series: with its label, period and source.
    TimeSeries like(TimeSeries original) {
        return new TimeSeries(original.label(), original.period(), original.source(), times(), values());
    }

    /// The points as a series of their own.
    TimeSeries series(int period) {
        return new TimeSeries("", period, null, times(), values());
    }

    private long[] times() {
        return size == times.length ? times : Arrays.copyOf(times, size);
    }

    private double[] values() {
        return size == values.length ? values : Arrays.copyOf(values, size);
    }
}
