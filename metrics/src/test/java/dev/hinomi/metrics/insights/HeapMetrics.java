package dev.hinomi.metrics.insights;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.MetricCatalog;
import dev.hinomi.metrics.data.Observations;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.SeriesReader;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.metrics.statistics.Distribution;
import dev.hinomi.store.PointRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Metrics in memory, with what was observed of each.
final class HeapMetrics implements MetricCatalog, SeriesReader {
    private final Map<MetricId, List<PointRow>> points = new LinkedHashMap<>();
    private @Nullable MetricId last;

    void add(MetricId metric) {
        points.put(metric, new ArrayList<>());
        last = metric;
    }

    /// Of the metric that was added last, a word for each minute: `2x3,8` is three times 2 and once 8, `-` is nothing.
    void observe(Instant start, String minutes) {
        String[] words = minutes.split(" +", -1);
        for (int i = 0; i < words.length; i++) {
            if (!words[i].equals("-")) {
                for (String each : words[i].split(",", -1)) {
                    String[] parts = each.split("x", -1);
                    observe(
                            start.plusSeconds(60L * i),
                            Double.parseDouble(parts[0]),
                            parts.length == 1 ? 1 : Double.parseDouble(parts[1]));
                }
            }
        }
    }

    private void observe(Instant time, double value, double count) {
        Objects.requireNonNull(points.get(Objects.requireNonNull(last)))
                .add(new PointRow(1, time, count, value * count, value, value, true));
    }

    @Override
    public List<MetricId> metrics(Scope scope, @Nullable String namespace, @Nullable String name, Instant since) {
        return points.keySet().stream()
                .filter(each -> namespace == null || each.namespace().equals(namespace))
                .filter(each -> name == null || each.name().equals(name))
                .toList();
    }

    @Override
    public Observations read(Scope scope, MetricId metric, @Nullable Unit unit, PeriodRange range, boolean values) {
        Observations observations = new Observations(range);
        for (int i = 0; i < range.count(); i++) {
            Instant begin = range.startOf(i);
            Instant end = range.startOf(i + 1);
            List<PointRow> rows = points.getOrDefault(metric, List.of()).stream()
                    .filter(row -> !row.time().isBefore(begin) && row.time().isBefore(end))
                    .toList();
            if (!rows.isEmpty()) {
                observations.set(i, Distribution.of(rows));
            }
        }
        return observations;
    }
}
