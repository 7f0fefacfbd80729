package dev.hinomi.metrics.recent;

import dev.hinomi.metrics.statistics.Distribution.Weighted;
import java.util.Arrays;
import java.util.List;

/// The values of a slot with how often each occurred, from the smallest.
final class ValueCounts {
    private double[] values = new double[4];
    private double[] counts = new double[4];
    private int size;

    void add(double value, double count) {
        int place = Arrays.binarySearch(values, 0, size, value);
        if (place >= 0) {
            counts[place] += count;
            return;
        }
        int at = -place - 1;
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        System.arraycopy(values, at, values, at + 1, size - at);
        System.arraycopy(counts, at, counts, at + 1, size - at);
        values[at] = value;
        counts[at] = count;
        size++;
    }

    void addTo(List<Weighted> weighted) {
        for (int i = 0; i < size; i++) {
            weighted.add(new Weighted(values[i], counts[i]));
        }
    }
}
