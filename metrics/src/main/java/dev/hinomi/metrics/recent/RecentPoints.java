package dev.hinomi.metrics.recent;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.metrics.data.Observations;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.SeriesReader;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.metrics.statistics.Distribution;
import dev.hinomi.store.PointRow;
import dev.hinomi.store.TelemetryStore;
import java.time.Instant;
import java.util.ArrayList;
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
            if (needed.window() > LONGEST_WINDOW || promised + needed.slots() > MOST_SLOTS) {
                return NOT_REMEMBERED;
            }
            RecentMetric recent = watched.computeIfAbsent(key, _ -> new RecentMetric(key, needed));
            promised += recent.watched(needed);
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
                RecentMetric recent = remembered.metric;
                notice(recent);
                for (int i = 0; i < recent.ids().size(); i++) {
                    of.put(recent.ids().get(i), recent.series().get(i));
                }
            }
        }
        load(of, now);
    }

    @Override
    public Observations read(Scope scope, MetricId metric, @Nullable Unit unit, PeriodRange range, boolean values) {
        RecentMetric recent = watched.get(new RecentMetric.Key(scope, metric, unit));
        Observations remembered = recent == null ? null : remembered(recent, range, values);
        return remembered == null ? metrics.read(scope, metric, unit, range, values) : remembered;
    }

    @Override
    public List<Unit> units(Scope scope, MetricId metric) {
        return metrics.units(scope, metric);
    }

    /// Null when not all of it is remembered.
    private static @Nullable Observations remembered(RecentMetric recent, PeriodRange range, boolean values) {
        Observations observations = new Observations(range);
        long period = range.period().toSeconds();
        long start = range.start().getEpochSecond();
        List<SeriesMemory> series = recent.series();
        for (int i = 0; i < range.count(); i++, start += period) {
            Collected collected = new Collected();
            for (SeriesMemory memory : series) {
                if (!memory.collect(start, start + period, values, collected)) {
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
        List<Long> ids = metrics.seriesIds(key.scope(), key.metric(), key.unit());
        if (ids.size() != recent.ids().size()) {
            watching.lock();
            try {
                List<SeriesMemory> memories = new ArrayList<>(ids.size());
                for (Long id : ids) {
                    SeriesMemory memory = bySeries.computeIfAbsent(id, _ -> new SeriesMemory(recent.coverage()));
                    memory.cover(recent.coverage());
                    memories.add(memory);
                }
                recent.becomes(ids, memories);
            } finally {
                watching.unlock();
            }
        }
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
                recent.ids().stream().filter(id -> !isWatched(id, recent.key())).forEach(bySeries::remove);
            }
        } finally {
            watching.unlock();
        }
    }

    /// A series may be remembered for its unit and for all units together.
    private boolean isWatched(Long id, RecentMetric.Key not) {
        RecentMetric all = watched.get(new RecentMetric.Key(not.scope(), not.metric(), null));
        if (all != null && all.ids().contains(id)) {
            return true;
        }
        return metrics.units(not.scope(), not.metric()).stream()
                .map(unit -> watched.get(new RecentMetric.Key(not.scope(), not.metric(), unit)))
                .anyMatch(one -> one != null && one.ids().contains(id));
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
