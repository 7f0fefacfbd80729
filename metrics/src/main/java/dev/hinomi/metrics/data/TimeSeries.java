package dev.hinomi.metrics.data;

import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// Data points by time, the oldest first, never two of the same time. Does not change.
public final class TimeSeries {
    private final String label;
    private final int period;
    private final @Nullable MetricStat source;
    private final long[] times;
    private final double[] values;

    /// @param label as it is shown
    /// @param period from one data point to the next where none is missing, in seconds
    /// @param source the statistic of a single metric that it is; null for what was computed of several
    /// @param times epoch seconds, ascending; not copied
    /// @param values one for each time; not copied
    public TimeSeries(String label, int period, @Nullable MetricStat source, long[] times, double[] values) {
        if (times.length != values.length) {
            throw new IllegalArgumentException(
                    "values: " + values.length + " (expected: one for each of " + times.length + " times)");
        }
        this.label = label;
        this.period = period;
        this.source = source;
        this.times = times;
        this.values = values;
    }

    public String label() {
        return label;
    }

    public int period() {
        return period;
    }

    /// The statistic of a single metric that it is, or was computed of alone; null for everything else.
    public @Nullable MetricStat source() {
        return source;
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

    /// Of all data points.
    public DoubleStream values() {
        return Arrays.stream(values);
    }

    /// The place of a time, or a negative number when it has no data point.
    public int find(Instant time) {
        return find(time.getEpochSecond());
    }

    /// The place of a time in epoch seconds, or a negative number when it has no data point.
    public int find(long time) {
        return Arrays.binarySearch(times, time);
    }

    /// The same under another label.
    public TimeSeries labelled(String other) {
        return new TimeSeries(other, period, source, times, values);
    }
}
