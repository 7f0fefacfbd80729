package dev.hinomi.metrics;

import java.util.Arrays;
import java.util.List;

/// Metrics in the order in which they were first put, which is that of their ids. One thread adds at a time; any number
/// read meanwhile and see those that were there when they began.
final class EntryList {
    private volatile List<MetricEntry> view = List.of();
    private MetricEntry[] entries = new MetricEntry[8];
    private int size;

    /// @param entry whose id is above all others
    void add(MetricEntry entry) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, 2 * size);
        }
        entries[size++] = entry;
        view = Arrays.asList(entries).subList(0, size);
    }

    /// Those after the one of an id.
    List<MetricEntry> after(long id) {
        List<MetricEntry> all = view;
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).id() <= id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return all.subList(low, all.size());
    }
}
