package dev.hinomi.metrics.recent;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Sums of one series by slot of time, only of slots with observations, by time. Not safe for several threads.
final class Slots {
    private final boolean keepsValues;
    private int size;
    private long[] starts = new long[8];
    private double[] counts = new double[8];
    private double[] sums = new double[8];
    private double[] minima = new double[8];
    private double[] maxima = new double[8];
    private boolean[] exact = new boolean[8];
    private @Nullable ValueCounts[] values;

    Slots(boolean keepsValues) {
        this.keepsValues = keepsValues;
        this.values = new @Nullable ValueCounts[keepsValues ? 8 : 0];
    }

    /// Adds observations to the slot that begins at `start`, in epoch seconds.
    void add(long start, double count, double sum, double min, double max, boolean isExact) {
        int at = at(start);
        counts[at] += count;
        sums[at] += sum;
        minima[at] = Math.min(minima[at], min);
        maxima[at] = Math.max(maxima[at], max);
        exact[at] &= isExact;
    }

    /// Adds a value to those that are kept of a slot.
    void addValue(long start, double value, double count) {
        if (keepsValues) {
            int at = at(start);
            ValueCounts kept = values[at];
            if (kept == null) {
                kept = new ValueCounts();
                values[at] = kept;
            }
            kept.add(value, count);
        }
    }

    /// Forgets the slots that begin before `start`.
    void forget(long start) {
        int gone = 0;
        while (gone < size && starts[gone] < start) {
            gone++;
        }
        if (gone > 0) {
            move(gone, 0, size - gone);
            if (keepsValues) {
                Arrays.fill(values, size - gone, size, null);
            }
            size -= gone;
        }
    }

    /// Puts together the slots that begin from `start` on and before `end`.
    ///
    /// @param withValues whether single values are wanted
    void collect(long start, long end, boolean withValues, Collected to) {
        int found = Arrays.binarySearch(starts, 0, size, start);
        for (int i = found < 0 ? -found - 1 : found; i < size && starts[i] < end; i++) {
            to.add(counts[i], sums[i], minima[i], maxima[i], exact[i], withValues && keepsValues ? values[i] : null);
        }
    }

    /// The place of a slot, which is made when there is none.
    private int at(long start) {
        if (size > 0 && starts[size - 1] == start) {
            return size - 1;
        }
        int found = Arrays.binarySearch(starts, 0, size, start);
        if (found >= 0) {
            return found;
        }
        int at = -found - 1;
        if (size == starts.length) {
            grow(2 * size);
        }
        move(at, at + 1, size - at);
        size++;
        starts[at] = start;
        counts[at] = 0;
        sums[at] = 0;
        minima[at] = Double.POSITIVE_INFINITY;
        maxima[at] = Double.NEGATIVE_INFINITY;
        exact[at] = true;
        if (keepsValues) {
            values[at] = null;
        }
        return at;
    }

    private void move(int from, int to, int length) {
        System.arraycopy(starts, from, starts, to, length);
        System.arraycopy(counts, from, counts, to, length);
        System.arraycopy(sums, from, sums, to, length);
        System.arraycopy(minima, from, minima, to, length);
        System.arraycopy(maxima, from, maxima, to, length);
        System.arraycopy(exact, from, exact, to, length);
        if (keepsValues) {
            System.arraycopy(values, from, values, to, length);
        }
    }

    private void grow(int length) {
        starts = Arrays.copyOf(starts, length);
        counts = Arrays.copyOf(counts, length);
        sums = Arrays.copyOf(sums, length);
        minima = Arrays.copyOf(minima, length);
        maxima = Arrays.copyOf(maxima, length);
        exact = Arrays.copyOf(exact, length);
        if (keepsValues) {
            values = Arrays.copyOf(values, length);
        }
    }
}
