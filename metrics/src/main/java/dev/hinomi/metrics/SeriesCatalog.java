package dev.hinomi.metrics;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
        List<Document<Series>> documents = new ArrayList<>(records.read(tx -> tx.listAll(SERIES)));
        documents.sort(Comparator.comparingLong(document -> document.value().id()));
        for (Document<Series> document : documents) {
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
    ///
    /// @param namespace only of this; of all when null
    /// @param name only of this; of all when null
    List<MetricEntry> after(Scope scope, long id, @Nullable String namespace, @Nullable String name) {
        EntryList entries = index(scope).inOrder.get(new Place(namespace, name));
        return entries == null ? List.of() : entries.after(id);
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

    /// What metrics have in common: a namespace, a name, both, or nothing.
    private record Place(
            @Nullable String namespace, @Nullable String name) {}

    /// The metrics of one scope. Added to by one thread at a time.
    private static final class Index {
        private final Map<MetricId, MetricEntry> byMetric = new ConcurrentHashMap<>();
        private final Map<Place, EntryList> inOrder = new ConcurrentHashMap<>();

        MetricEntry add(Series series) {
            MetricEntry known = byMetric.get(series.metric());
            if (known != null) {
                known.add(series);
                return known;
            }
            MetricEntry entry = new MetricEntry(series);
            MetricId metric = entry.metric();
            byMetric.put(metric, entry);
            list(null, null).add(entry);
            list(metric.namespace(), null).add(entry);
            list(null, metric.name()).add(entry);
            list(metric.namespace(), metric.name()).add(entry);
            return entry;
        }

        private EntryList list(@Nullable String namespace, @Nullable String name) {
            return inOrder.computeIfAbsent(new Place(namespace, name), ignored -> new EntryList());
        }

        boolean knows(Key key) {
            @Nullable MetricEntry entry = byMetric.get(key.metric());
            return entry != null && entry.has(key.unit());
        }
    }
}
