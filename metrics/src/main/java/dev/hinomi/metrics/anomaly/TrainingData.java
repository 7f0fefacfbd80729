package dev.hinomi.metrics.anomaly;

import dev.hinomi.metrics.data.TimeSeries;
import java.util.stream.IntStream;

/// What a model learns from: values with the times of the middles of their periods, ascending.
final class TrainingData {
    static final TrainingData NONE = new TrainingData(new long[0], new double[0]);

    private final long[] times;
    private final double[] values;

    private TrainingData(long[] times, double[] values) {
        this.times = times;
        this.values = values;
    }

    /// Without what is in the ranges that a detector leaves out.
    static TrainingData of(TimeSeries series, DetectorSettings settings) {
        long half = series.period() / 2;
        int[] kept = IntStream.range(0, series.size())
                .filter(index -> !settings.excludes(series.time(index)))
                .toArray();
        return new TrainingData(
                IntStream.of(kept).mapToLong(index -> series.time(index) + half).toArray(),
                IntStream.of(kept).mapToDouble(series::value).toArray());
    }

    /// In epoch seconds.
    long time(int index) {
        return times[index];
    }

    /// All of them; not to be changed.
    double[] values() {
        return values;
    }

    int size() {
        return times.length;
    }

    /// From the first value to the last, in seconds.
    long span() {
        return times.length == 0 ? 0 : times[times.length - 1] - times[0];
    }
}
