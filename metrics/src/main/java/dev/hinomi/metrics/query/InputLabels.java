package dev.hinomi.metrics.query;

import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import dev.hinomi.metrics.label.DefaultLabels;
import dev.hinomi.metrics.query.check.CheckedQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Default labels of single metrics. Those that are shown under them are told apart from each other; a
/// statistic that is hidden, but may be shown as part of an array, from all others.
final class InputLabels {
    private final QuerySet set;
    private final DefaultLabels shown;
    private final DefaultLabels all;

    /// @param found what searches found
    InputLabels(QuerySet set, Set<String> needed, List<MetricStat> found) {
        this.set = set;
        Map<String, MetricStat> unlabelled = new TreeMap<>();
        set.queries().filter(query -> needed.contains(query.id())).forEach(query -> {
            if (query.plan() instanceof CheckedQuery.OfMetric metric
                    && query.query().label() == null) {
                unlabelled.put(query.id(), metric.metric());
            }
        });
        Stream<MetricStat> returned = unlabelled.entrySet().stream()
                .filter(entry -> set.query(entry.getKey()).returnsData())
                .map(Map.Entry::getValue);
        this.shown = new DefaultLabels(Stream.concat(returned, found.stream()).toList());
        this.all = new DefaultLabels(
                Stream.concat(unlabelled.values().stream(), found.stream()).toList());
    }

    /// Of what a search found.
    String of(MetricStat found) {
        return shown.of(found);
    }

    /// Of a statistic.
    String of(String id, MetricStat metric) {
        CheckedQuery query = set.query(id);
        return query.returnsData() || query.query().label() != null ? shown.of(metric) : all.of(metric);
    }
}
