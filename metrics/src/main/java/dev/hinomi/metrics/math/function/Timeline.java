package dev.hinomi.metrics.math.function;

import dev.hinomi.metrics.data.TimeSeries;
import java.util.Arrays;
import java.util.List;

/// The times at which at least one of several series has a data point, ascending.
final class Timeline {
    private Timeline() {}

    static long[] of(List<TimeSeries> all) {
        long[] times = new long[0];
        for (TimeSeries series : all) {
            times = union(times, series);
        }
        return times;
    }

    private static long[] union(long[] times, TimeSeries series) {
        long[] union = new long[times.length + series.size()];
        int size = 0;
        int left = 0;
        int right = 0;
        while (left < times.length || right < series.size()) {
            long leftTime = left < times.length ? times[left] : Long.MAX_VALUE;
            long rightTime = right < series.size() ? series.time(right) : Long.MAX_VALUE;
            long time = Math.min(leftTime, rightTime);
            left += leftTime == time ? 1 : 0;
            right += rightTime == time ? 1 : 0;
            union[size++] = time;
        }
        return Arrays.copyOf(union, size);
    }
}
