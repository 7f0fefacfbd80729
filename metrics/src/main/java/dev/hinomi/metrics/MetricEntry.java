package dev.hinomi.metrics;

import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A metric in memory: its series, and when it was last heard of.
final class MetricEntry {
    private final long id;
    private final MetricId metric;
    private final Map<Unit, Series> series = new ConcurrentHashMap<>(2);
    private final AtomicReference<Instant> newest = new AtomicReference<>(Instant.EPOCH);

    /// @param first the series that the metric began with; its id is the metric's place in listings
    MetricEntry(Series first) {
        id = first.id();
        metric = first.metric();
        add(first);
    }

    long id() {
        return id;
    }

    MetricId metric() {
        return metric;
    }

    void add(Series another) {
        series.put(another.unit(), another);
    }

    /// The series of a unit; null when no data point ever had it.
    @Nullable
    Series of(Unit unit) {
        return series.get(unit);
    }

    /// The series of a unit, or of all units when it is null.
    List<Series> series(@Nullable Unit unit) {
        if (unit == null) {
            return List.copyOf(series.values());
        }
        Series one = series.get(unit);
        return one == null ? List.of() : List.of(one);
    }

    /// The time of the newest data point.
    Instant newest() {
        return newest.get();
    }

    void heard(Instant time) {
        Instant known = newest.get();
        while (time.isAfter(known) && !newest.compareAndSet(known, time)) {
            known = newest.get();
        }
    }
}
