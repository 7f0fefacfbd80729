package dev.hinomi.dashboards.image;

import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import dev.hinomi.metrics.model.Dimension;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Names for rows that have no label: what a metric does not have in common with the others of its graph, and at least
/// its name; an expression as it is written.
final class SeriesLabels {
    private static final List<Function<MetricStat, String>> PARTS = List.of(
            stat -> stat.metric().namespace(),
            stat -> stat.metric().name(),
            stat -> stat.metric().dimensions().stream().map(Dimension::value).collect(Collectors.joining(" ")),
            MetricStat::statistic,
            stat -> stat.period() + "s");

    private SeriesLabels() {}

    static List<String> of(List<MetricDataQuery.Source> sources) {
        List<MetricStat> metrics = sources.stream()
                .filter(MetricStat.class::isInstance)
                .map(MetricStat.class::cast)
                .toList();
        List<Function<MetricStat, String>> telling =
                PARTS.stream().filter(part -> differs(part, metrics)).toList();
        return sources.stream()
                .map(source -> switch (source) {
                    case MetricDataQuery.Expression expression -> expression.text();
                    case MetricStat stat -> label(stat, telling);
                })
                .toList();
    }

    private static String label(MetricStat stat, List<Function<MetricStat, String>> telling) {
        String label = telling.stream()
                .map(part -> part.apply(stat))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return label.isEmpty() ? stat.metric().name() : label;
    }

    private static boolean differs(Function<MetricStat, String> part, List<MetricStat> metrics) {
        return metrics.stream().map(part).distinct().count() > 1;
    }
}
