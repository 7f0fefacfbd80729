package dev.hinomi.metrics;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Which metrics and series there are. Held in memory and rebuilt at the start. A new series is durable before it is
/// given out, and so before its first data point. Series are never removed, so that the greatest id tells the next.
final class SeriesCatalog {
    private static final Collection<Series> SERIES = new Collection<>("metric-series", Series.class);

    private final Records records;
    private final Map<Scope, Index> indexes = new ConcurrentHashMap<>();
    private final ReentrantLock adding = new ReentrantLock();
    private long lastId;

    /// @param newest the time of the newest data point of each series, by its id
    SeriesCatalog(Records records, Map<Long, Instant> newest) {
        this.records = records;
        for (Document<Series> document : records.read(tx -> tx.listAll(SERIES))) {
            Series series = document.value();
            MetricEntry entry = index(document.scope()).add(series);
            entry.heard(newest.getOrDefault(series.id(), Instant.EPOCH));
            lastId = Math.max(lastId, series.id());
        }
    }

    /// A series that is wanted.
    record Key(MetricId metric, Unit unit) {}

    /// The metric, when a data point was ever put to it.
    Optional<MetricEntry> find(Scope scope, MetricId metric) {
        return Optional.ofNullable(index(scope).byMetric.get(metric));
    }

    /// The metrics of a scope after the one of the given id, in the order in which they were first put.
    Iterable<MetricEntry> after(Scope scope, long id) {
        return index(scope).inOrder.tailMap(id, false).values();
    }

    /// Makes sure that the series exist; new ones are listed in the order of `keys`.
    void ensure(Scope scope, SequencedSet<Key> keys) {
        Index index = index(scope);
        if (keys.stream().allMatch(index::knows)) {
            return;
        }
        adding.lock();
        try {
            Set<Key> missing = new LinkedHashSet<>(keys);
            missing.removeIf(index::knows);
            add(scope, index, missing);
        } finally {
            adding.unlock();
        }
    }

    private void add(Scope scope, Index index, Set<Key> missing) {
        List<Series> added = new ArrayList<>(missing.size());
        for (Key key : missing) {
            added.add(new Series(++lastId, key.metric(), key.unit()));
        }
        records.write(tx -> {
            added.forEach(series -> tx.put(SERIES, scope, Long.toString(series.id()), series, 0));
            return added;
        });
        added.forEach(index::add);
    }

    private Index index(Scope scope) {
        return indexes.computeIfAbsent(scope, ignored -> new Index());
    }

    /// The metrics of one scope.
    private static final class Index {
        private final Map<MetricId, MetricEntry> byMetric = new ConcurrentHashMap<>();
        private final NavigableMap<Long, MetricEntry> inOrder = new ConcurrentSkipListMap<>();

        MetricEntry add(Series series) {
            MetricEntry entry = byMetric.computeIfAbsent(series.metric(), ignored -> new MetricEntry(series));
            entry.add(series);
            inOrder.put(entry.id(), entry);
            return entry;
        }

        boolean knows(Key key) {
            @Nullable MetricEntry entry = byMetric.get(key.metric());
            return entry != null && entry.has(key.unit());
        }
    }
}
