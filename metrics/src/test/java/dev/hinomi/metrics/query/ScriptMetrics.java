package dev.hinomi.metrics.query;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.MetricCatalog;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import dev.hinomi.metrics.data.Observations;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.SeriesReader;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.metrics.statistics.Distribution;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The metrics of a script, with one observation for each data point.
final class ScriptMetrics implements SeriesReader, MetricCatalog {
    private final Map<String, MetricStat> statistics = new LinkedHashMap<>();
    private final Map<MetricId, NavigableMap<Instant, Double>> values = new LinkedHashMap<>();

    void clear() {
        statistics.clear();
        values.clear();
    }

    /// @param words id, or `series` for a metric that no query asks for; name of the metric, dimensions, `Stat=`,
    ///     `@period`
    void define(List<String> words, List<String> points, Instant start) {
        String name = words.getFirst();
        String statistic = "Sum";
        int period = 60;
        List<Dimension> dimensions = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            int equals = word.indexOf('=');
            if (word.startsWith("@")) {
                period = Integer.parseInt(word.substring(1));
            } else if (word.startsWith("Stat=")) {
                statistic = word.substring(equals + 1);
            } else if (equals > 0) {
                dimensions.add(new Dimension(word.substring(0, equals), word.substring(equals + 1)));
            } else {
                name = word;
            }
        }
        MetricId metric = new MetricId("Script", name, dimensions);
        if (!words.getFirst().equals("series")) {
            statistics.put(words.getFirst(), new MetricStat(metric, statistic, period, null));
        }
        NavigableMap<Instant, Double> series = values.computeIfAbsent(metric, _ -> new TreeMap<>());
        for (int i = 0; i < points.size(); i++) {
            if (!points.get(i).equals("-")) {
                series.put(start.plus(Duration.ofSeconds((long) i * period)), Double.parseDouble(points.get(i)));
            }
        }
    }

    List<MetricDataQuery> queries() {
        return statistics.entrySet().stream()
                .map(entry -> new MetricDataQuery(entry.getKey(), entry.getValue(), null, null, null, null))
                .toList();
    }

    @Override
    public List<MetricId> metrics(Scope scope, @Nullable String namespace, @Nullable String name, Instant since) {
        return values.keySet().stream()
                .filter(metric -> namespace == null || metric.namespace().equals(namespace))
                .filter(metric -> name == null || metric.name().equals(name))
                .toList();
    }

    @Override
    public Observations read(Scope scope, MetricId metric, @Nullable Unit unit, PeriodRange range, boolean single) {
        Observations observations = new Observations(range);
        for (int slot = 0; slot < range.count(); slot++) {
            double count = 0;
            double sum = 0;
            double minimum = Double.POSITIVE_INFINITY;
            double maximum = Double.NEGATIVE_INFINITY;
            List<Distribution.Weighted> weighted = new ArrayList<>();
            for (double value : values.getOrDefault(metric, new TreeMap<>())
                    .subMap(range.startOf(slot), range.startOf(slot + 1))
                    .values()) {
                count++;
                sum += value;
                minimum = Math.min(minimum, value);
                maximum = Math.max(maximum, value);
                weighted.add(new Distribution.Weighted(value, 1));
            }
            if (count > 0) {
                observations.set(slot, new Distribution(count, sum, minimum, maximum, weighted));
            }
        }
        return observations;
    }
}
