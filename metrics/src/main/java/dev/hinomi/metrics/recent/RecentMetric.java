package dev.hinomi.metrics.recent;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.Series;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A metric that somebody watches, and what is remembered of its series.
final class RecentMetric {
    private final Key key;
    private volatile List<Kept> series = List.of();
    private volatile Coverage coverage;
    private int watches;

    /// @param unit null for all units together
    record Key(Scope scope, MetricId metric, @Nullable Unit unit) {}

    /// One of its series.
    record Kept(Series series, SeriesMemory memory) {}

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

    List<Kept> series() {
        return series;
    }

    /// The series of a unit.
    List<Kept> series(Unit unit) {
        return series.stream().filter(each -> each.series().unit() == unit).toList();
    }

    /// How many slots more than now it may take if one more watches it.
    long more(Coverage needed) {
        return coverage.and(needed).slots() - (watches == 0 ? 0 : coverage.slots());
    }

    /// One more watches it.
    void watched(Coverage needed) {
        watches++;
        coverage = coverage.and(needed);
        series.forEach(each -> each.memory().cover(coverage));
    }

    /// One fewer watches it. Returns whether nobody does any more.
    boolean left() {
        watches--;
        return watches == 0;
    }

    /// Takes note of all series that the metric has now.
    void becomes(List<Kept> all) {
        series = List.copyOf(all);
    }
}
