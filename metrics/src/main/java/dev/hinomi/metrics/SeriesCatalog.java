package dev.hinomi.metrics;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.records.Records;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Which metrics and series there are. Held in memory and rebuilt at the start. A new series is durable before it is
/// given out, and so before its first data point. Series are never removed, so that the greatest id tells the next.
final class SeriesCatalog {
    private final Map<Scope, Index> indexes = new ConcurrentHashMap<>();
    private final NewSeries fresh;

    /// @param newest the time of the newest data point of each series, by its id
    SeriesCatalog(Records records, Map<Long, Instant> newest) {
        this.fresh = new NewSeries(records);
        fresh.stored((scope, series) -> {
            MetricEntry entry = index(scope).add(series);
            entry.heard(newest.getOrDefault(series.id(), Instant.EPOCH));
        });
    }

    /// A series that is wanted.
    record Key(MetricId metric, Unit unit) {}

    /// A series and the metric that it belongs to.
    record Found(MetricEntry metric, long series) {}

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

    /// The series of each key; those that are new are made, and listed in the order of `keys`.
    List<Found> ensure(Scope scope, List<Key> keys) {
        Index index = index(scope);
        List<Found> found = new ArrayList<>(keys.size());
        for (Key key : keys) {
            Found series = index.find(key);
            if (series == null) {
                fresh.make(scope, keys, other -> index.find(other) == null, index::add);
                series = index.get(key);
            }
            found.add(series);
        }
        return found;
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

        @Nullable
        Found find(Key key) {
            MetricEntry entry = byMetric.get(key.metric());
            Series series = entry == null ? null : entry.of(key.unit());
            return entry == null || series == null ? null : new Found(entry, series.id());
        }

        Found get(Key key) {
            Found found = find(key);
            if (found == null) {
                throw new IllegalStateException("series: " + key + " (expected: made before)");
            }
            return found;
        }
    }
}
