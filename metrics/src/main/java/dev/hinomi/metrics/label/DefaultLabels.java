package dev.hinomi.metrics.label;

import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Labels that tell series apart with as few words as possible: what they have in common is left out. AWS does not
/// document the rules; these give the labels that it answers with.
public final class DefaultLabels {
    private final boolean namespaces;
    private final boolean names;
    private final Set<String> dimensions = new TreeSet<>();
    private final Map<MetricId, Set<String>> statistics = new HashMap<>();
    private final Map<MetricId, Set<Integer>> periods = new HashMap<>();

    /// @param series all that are labelled together
    public DefaultLabels(Collection<MetricStat> series) {
        Set<String> differentNamespaces = new HashSet<>();
        Set<String> differentNames = new HashSet<>();
        Map<String, Set<String>> values = new HashMap<>();
        Map<String, Integer> occurrences = new HashMap<>();
        for (MetricStat each : series) {
            MetricId metric = each.metric();
            differentNamespaces.add(metric.namespace());
            differentNames.add(metric.name());
            for (Dimension dimension : metric.dimensions()) {
                values.computeIfAbsent(dimension.name(), _ -> new HashSet<>()).add(dimension.value());
                occurrences.merge(dimension.name(), 1, Integer::sum);
            }
            statistics.computeIfAbsent(metric, _ -> new HashSet<>()).add(each.statistic());
            periods.computeIfAbsent(metric, _ -> new HashSet<>()).add(each.period());
        }
        namespaces = differentNamespaces.size() > 1;
        names = differentNames.size() > 1;
        values.forEach((name, different) -> {
            if (different.size() > 1 || occurrences.getOrDefault(name, 0) < series.size()) {
                dimensions.add(name);
            }
        });
    }

    /// The label of one of the series.
    public String of(MetricStat series) {
        MetricId metric = series.metric();
        List<String> words = new ArrayList<>();
        if (namespaces) {
            words.add(metric.namespace());
        }
        for (Dimension dimension : metric.dimensions()) {
            if (dimensions.contains(dimension.name())) {
                words.add(dimension.value());
            }
        }
        if (names || words.isEmpty()) {
            words.add(metric.name());
        }
        if (statistics.getOrDefault(metric, Set.of()).size() > 1) {
            words.add(series.statistic());
        }
        if (periods.getOrDefault(metric, Set.of()).size() > 1) {
            words.add(Integer.toString(series.period()));
        }
        return String.join(" ", words);
    }
}
