package dev.hinomi.logs.metric;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.store.PointRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The values that a batch of events gives, counted: a hundred events of the same minute and value are one
/// data point that occurred a hundred times.
final class SampleBatch {
    private static final int STANDARD_RESOLUTION = 60;

    private final Metrics metrics;
    private final Map<Key, Map<Double, Integer>> values = new LinkedHashMap<>();

    SampleBatch(Metrics metrics) {
        this.metrics = metrics;
    }

    private record Key(MetricId metric, Unit unit, Instant time, int resolution) {}

    /// Adds a value unless PutMetricData would refuse it.
    void offer(MetricId metric, Unit unit, Instant time, double value) {
        Datum datum = new Datum(
                metric.name(), metric.dimensions(), time, value, List.of(), List.of(), null, unit, STANDARD_RESOLUTION);
        if (metrics.refusal(metric.namespace(), datum).isEmpty()) {
            add(metric, unit, time, STANDARD_RESOLUTION, value);
        }
    }

    /// Adds a value that PutMetricData would take.
    ///
    /// @param resolution in seconds, 1 or 60
    void add(MetricId metric, Unit unit, Instant time, int resolution, double value) {
        long second = time.getEpochSecond();
        Instant start = Instant.ofEpochSecond(second - Math.floorMod(second, resolution));
        values.computeIfAbsent(new Key(metric, unit, start, resolution), _ -> new LinkedHashMap<>())
                .merge(value, 1, Integer::sum);
    }

    /// The rows of all values; their series are durable on return.
    List<PointRow> rows(Scope scope) {
        Map<String, List<Datum>> byNamespace = new LinkedHashMap<>();
        values.forEach((key, counts) -> byNamespace
                .computeIfAbsent(key.metric().namespace(), _ -> new ArrayList<>())
                .add(datum(key, counts)));
        List<PointRow> rows = new ArrayList<>();
        byNamespace.forEach((namespace, data) -> rows.addAll(metrics.rows(scope, namespace, data)));
        return rows;
    }

    private static Datum datum(Key key, Map<Double, Integer> counts) {
        return new Datum(
                key.metric().name(),
                key.metric().dimensions(),
                key.time(),
                null,
                List.copyOf(counts.keySet()),
                counts.values().stream().map(Integer::doubleValue).toList(),
                null,
                key.unit(),
                key.resolution());
    }
}
