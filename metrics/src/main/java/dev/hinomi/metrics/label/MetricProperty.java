package dev.hinomi.metrics.label;

import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import dev.hinomi.metrics.data.TimeSeries;
import dev.hinomi.metrics.model.Dimension;

/// `${PROP('...')}`: what a single metric has, and `--` where a series is not of one or lacks the property.
final class MetricProperty {
    private static final String ABSENT = "--";
    private static final String DIMENSION = "Dim.";

    private MetricProperty() {}

    static String render(String name, TimeSeries series, LabelContext context) {
        MetricStat metric = series.source();
        if (metric == null) {
            return ABSENT;
        }
        return switch (name) {
            // There is no other account, and so no label of one.
            case "AccountId", "AccountLabel" -> context.scope().account();
            case "Region" -> context.scope().region();
            case "Namespace" -> metric.metric().namespace();
            case "MetricName" -> metric.metric().name();
            case "Stat" -> metric.statistic();
            case "Period" -> Integer.toString(metric.period());
            default -> name.startsWith(DIMENSION) ? dimension(name.substring(DIMENSION.length()), metric) : ABSENT;
        };
    }

    private static String dimension(String name, MetricStat metric) {
        return metric.metric().dimensions().stream()
                .filter(dimension -> dimension.name().equals(name))
                .map(Dimension::value)
                .findFirst()
                .orElse(ABSENT);
    }
}
