package dev.hinomi.metrics.recent;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.metrics.Series;
import dev.hinomi.metrics.data.Observations;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.SeriesReader;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.metrics.statistics.Distribution;
import dev.hinomi.store.PointRow;
import dev.hinomi.store.TelemetryStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Remembers the recent past of the metrics that somebody watches, and reads it without the store. What it does not
/// remember, it reads from the store.
///
/// All data points come by it on their way into the store, late ones too. A series that is watched for the first time
/// is loaded from the store; appends wait for that, so that none is missed and none counted twice. Nothing in it is
/// durable, and nothing has to be.
public final class RecentPoints implements SeriesReader {
    /// At most so many slots, of some 50 bytes each, are promised to those who watch. More is read from the store.
    private static final long MOST_SLOTS = 8_000_000;

    /// Longer windows are read from the store.
    private static final int LONGEST_WINDOW = 26 * 3600;

    private final Metrics metrics;
    private final RecentLoader loader;
    private final Map<RecentMetric.Key, RecentMetric> watched = new ConcurrentHashMap<>();
    private final Map<Long, SeriesMemory> bySeries = new ConcurrentHashMap<>();
    private final ReentrantLock watching = new ReentrantLock();
    /// Shared by appends, held alone to load.
    private final ReentrantReadWriteLock appends = new ReentrantReadWriteLock();
    private long promised;

    /// Hears of all data points from now on.
    public RecentPoints(Metrics metrics, TelemetryStore store) {
        this.metrics = metrics;
        this.loader = new RecentLoader(store);
        store.watch(this::append);
    }

    /// Somebody's interest in a metric.
    public interface Watch {
        /// Whether it is remembered. It is not when that would take too much memory; then it is read from the store.
        boolean remembered();

        /// To be called once, when the interest is over.
        void end();
    }

    /// Remembers a metric from the next [#prepare] on.
    ///
    /// @param unit only data points of this unit; of all units together when null
    public Watch watch(Scope scope, MetricId metric, @Nullable Unit unit, Coverage needed) {
        RecentMetric.Key key = new RecentMetric.Key(scope, metric, unit);
        watching.lock();
        try {
            RecentMetric recent = watched.getOrDefault(key, new RecentMetric(key, needed));
            long more = recent.more(needed);
            if (needed.window() > LONGEST_WINDOW || promised + more > MOST_SLOTS) {
                return NOT_REMEMBERED;
            }
            watched.put(key, recent);
            promised += more;
            recent.watched(needed);
            return new Remembered(recent);
        } finally {
            watching.unlock();
        }
    }

    /// Takes note of new series of all metrics that are watched, loads what is not yet in memory, and forgets what is
    /// too old.
    public void prepare(Instant now) {
        watched.values().forEach(this::notice);
        bySeries.values().forEach(memory -> memory.forget(now.getEpochSecond()));
        load(bySeries, now);
    }

    /// The same for single metrics.
    public void prepare(Collection<? extends Watch> watches, Instant now) {
        Map<Long, SeriesMemory> of = new ConcurrentHashMap<>();
        for (Watch watch : watches) {
            if (watch instanceof Remembered remembered) {
                notice(remembered.metric);
                remembered.metric.series().forEach(each -> of.put(each.series().id(), each.memory()));
            }
        }
        load(of, now);
    }

    @Override
    public Observations read(Scope scope, MetricId metric, @Nullable Unit unit, PeriodRange range, boolean values) {
        List<RecentMetric.Kept> series = watched(scope, metric, unit);
        Observations remembered = series == null ? null : remembered(series, range, values);
        return remembered == null ? metrics.read(scope, metric, unit, range, values) : remembered;
    }

    /// The series of a metric that is watched, whether in the unit or in all of them; null when nobody does.
    private @Nullable List<RecentMetric.Kept> watched(Scope scope, MetricId metric, @Nullable Unit unit) {
        RecentMetric one = watched.get(new RecentMetric.Key(scope, metric, unit));
        if (one != null || unit == null) {
            return one == null ? null : one.series();
        }
        RecentMetric all = watched.get(new RecentMetric.Key(scope, metric, null));
        List<RecentMetric.Kept> ofUnit = all == null ? List.of() : all.series(unit);
        return ofUnit.isEmpty() ? null : ofUnit;
    }

    @Override
    public List<Unit> units(Scope scope, MetricId metric) {
        return metrics.units(scope, metric);
    }

    /// Null when not all of it is remembered.
    private static @Nullable Observations remembered(
            List<RecentMetric.Kept> series, PeriodRange range, boolean values) {
        Observations observations = new Observations(range);
        long period = range.period().toSeconds();
        long start = range.start().getEpochSecond();
        for (int i = 0; i < range.count(); i++, start += period) {
            Collected collected = new Collected();
            for (RecentMetric.Kept each : series) {
                if (!each.memory().collect(start, start + period, values, collected)) {
                    return null;
                }
            }
            Distribution observed = collected.distribution();
            if (observed != null) {
                observations.set(i, observed);
            }
        }
        return observations;
    }

    private long append(List<PointRow> points, LongSupplier append) {
        appends.readLock().lock();
        boolean stored = false;
        try {
            long id = append.getAsLong();
            stored = true;
            return id;
        } finally {
            remember(points, stored);
            appends.readLock().unlock();
        }
    }

    private void remember(List<PointRow> points, boolean stored) {
        for (PointRow row : points) {
            SeriesMemory memory = bySeries.get(row.series());
            if (memory != null && stored) {
                memory.add(row);
            } else if (memory != null) {
                memory.unload();
            }
        }
    }

    private void notice(RecentMetric recent) {
        RecentMetric.Key key = recent.key();
        List<Series> all = metrics.series(key.scope(), key.metric(), key.unit());
        if (all.size() != recent.series().size()) {
            watching.lock();
            try {
                if (watched.get(key) == recent) {
                    recent.becomes(all.stream()
                            .map(each -> new RecentMetric.Kept(each, memory(each, recent.coverage())))
                            .toList());
                }
            } finally {
                watching.unlock();
            }
        }
    }

    private SeriesMemory memory(Series series, Coverage coverage) {
        SeriesMemory memory = bySeries.computeIfAbsent(series.id(), _ -> new SeriesMemory(coverage));
        memory.cover(coverage);
        return memory;
    }

    private void load(Map<Long, SeriesMemory> among, Instant now) {
        if (among.values().stream().allMatch(SeriesMemory::isLoaded)) {
            return;
        }
        appends.writeLock().lock();
        try {
            loader.load(among, now);
        } finally {
            appends.writeLock().unlock();
        }
    }

    private void forget(RecentMetric recent) {
        watching.lock();
        try {
            if (recent.left()) {
                promised -= recent.coverage().slots();
                watched.remove(recent.key());
                recent.series().stream()
                        .map(RecentMetric.Kept::series)
                        .filter(series -> !isWatched(recent.key().scope(), series))
                        .forEach(series -> bySeries.remove(series.id()));
            }
        } finally {
            watching.unlock();
        }
    }

    /// A series may be remembered for its unit and for all units together.
    private boolean isWatched(Scope scope, Series series) {
        return isWatched(new RecentMetric.Key(scope, series.metric(), null), series)
                || isWatched(new RecentMetric.Key(scope, series.metric(), series.unit()), series);
    }

    private boolean isWatched(RecentMetric.Key key, Series series) {
        RecentMetric by = watched.get(key);
        return by != null && by.series().stream().anyMatch(each -> each.series().equals(series));
    }

    private static final Watch NOT_REMEMBERED = new Watch() {
        @Override
        public boolean remembered() {
            return false;
        }

        @Override
        public void end() {}
    };

    private final class Remembered implements Watch {
        private final RecentMetric metric;

        Remembered(RecentMetric metric) {
            this.metric = metric;
        }

        @Override
        public boolean remembered() {
            return true;
        }

        @Override
        public void end() {
            forget(metric);
        }
    }
}
