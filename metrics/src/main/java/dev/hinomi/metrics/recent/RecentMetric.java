package dev.hinomi.metrics.recent;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A metric that somebody watches, and what is remembered of its series.
final class RecentMetric {
    private final Key key;
    private volatile List<Long> ids = List.of();
    private volatile List<SeriesMemory> series = List.of();
    private volatile Coverage coverage;
    private int watches;

    /// @param unit null for all units together
    record Key(Scope scope, MetricId metric, @Nullable Unit unit) {}

    RecentMetric(Key key, Coverage coverage) {
        this.key = key;
        this.coverage = coverage;
    }

    Key key() {
        return key;
    }

    Coverage coverage() {
        return coverage;
    }

    List<Long> ids() {
        return ids;
    }

    List<SeriesMemory> series() {
        return series;
    }

    /// One more watches it. Returns how many slots more than before that may take.
    long watched(Coverage needed) {
        long before = watches == 0 ? 0 : coverage.slots();
        watches++;
        coverage = coverage.and(needed);
        series.forEach(each -> each.cover(coverage));
        return coverage.slots() - before;
    }

    /// One fewer watches it. Returns whether nobody does any more.
    boolean left() {
        watches--;
        return watches == 0;
    }

    /// Takes note of all series that the metric has now.
    void becomes(List<Long> newIds, List<SeriesMemory> memories) {
        series = new ArrayList<>(memories);
        ids = newIds;
    }
}
