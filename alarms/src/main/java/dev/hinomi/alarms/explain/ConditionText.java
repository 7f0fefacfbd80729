package dev.hinomi.alarms.explain;

import dev.hinomi.alarms.model.Comparison;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.Limit;
import dev.hinomi.alarms.model.MetricCondition;
import dev.hinomi.alarms.model.QueryCondition;
import dev.hinomi.alarms.model.WallClock;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.model.MetricId;
import java.util.stream.Collectors;

/// A condition in a line.
final class ConditionText {
    private ConditionText() {}

    static String of(DatapointCondition condition) {
        WallClock clock = condition.wallClock();
        return watched(condition) + " " + limit(condition.limit()) + " for " + condition.needed() + " of "
                + condition.evaluationPeriods() + " periods of " + condition.period() + " s"
                + (clock == null ? "" : " of the wall clock");
    }

    private static String watched(DatapointCondition condition) {
        return switch (condition) {
            case MetricCondition metric -> statistic(metric.statistic(), metric.metric());
            case QueryCondition query ->
                switch (query.watched().source()) {
                    case MetricDataQuery.MetricStat stat -> statistic(stat.statistic(), stat.metric());
                    case MetricDataQuery.Expression expression -> expression.text();
                };
        };
    }

    private static String statistic(String statistic, MetricId metric) {
        String dimensions = metric.dimensions().stream()
                .map(each -> each.name() + "=" + each.value())
                .collect(Collectors.joining(", "));
        return statistic + " of " + metric.namespace() + " " + metric.name()
                + (dimensions.isEmpty() ? "" : " {" + dimensions + "}");
    }

    private static String limit(Limit limit) {
        return switch (limit) {
            case Limit.Threshold threshold -> sign(threshold.comparison()) + " " + threshold.value();
            case Limit.Band band ->
                switch (band.comparison()) {
                    case OUTSIDE -> "outside of what is expected";
                    case BELOW -> "below what is expected";
                    case ABOVE -> "above what is expected";
                };
        };
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case GREATER_THAN -> ">";
            case GREATER_THAN_OR_EQUAL_TO -> ">=";
            case LESS_THAN -> "<";
            case LESS_THAN_OR_EQUAL_TO -> "<=";
        };
    }
}
