package dev.hinomi.metrics.data;

import dev.hinomi.metrics.model.MetricId;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Data points by time, the oldest first, never two of the same time. Does not change.
public final class TimeSeries {
    private final String label;
    private final int period;
    private final @Nullable MetricId metric;
    private final long[] times;
    private final double[] values;

    /// @param label as it is shown
    /// @param period from one data point to the next where none is missing, in seconds
    /// @param metric the single metric that it is a statistic of; null for what was computed
    /// @param times epoch seconds, ascending; not copied
    /// @param values one for each time; not copied
    public TimeSeries(String label, int period, @Nullable MetricId metric, long[] times, double[] values) {
        if (times.length != values.length) {
            throw new IllegalArgumentException(
                    "values: " + values.length + " (expected: one for each of " + times.length + " times)");
        }
        this.label = label;
        this.period = period;
        this.metric = metric;
        this.times = times;
        this.values = values;
    }

    public String label() {
        return label;
    }

    public int period() {
        return period;
    }

    public @Nullable MetricId metric() {
        return metric;
    }

    public int size() {
        return times.length;
    }

    public boolean isEmpty() {
        return times.length == 0;
    }

    /// Epoch seconds.
    public long time(int index) {
        return times[index];
    }

    public double value(int index) {
        return values[index];
    }

    /// The place of a time, or a negative number when it has no data point.
    public int find(Instant time) {
        return Arrays.binarySearch(times, time.getEpochSecond());
    }

    /// The same under another label.
    public TimeSeries labelled(String other) {
        return new TimeSeries(other, period, metric, times, values);
    }
}
