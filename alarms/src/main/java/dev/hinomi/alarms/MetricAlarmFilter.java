package dev.hinomi.alarms;

import dev.hinomi.alarms.model.AlarmCondition;
import dev.hinomi.alarms.model.CompositeCondition;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.alarms.model.MetricCondition;
import dev.hinomi.alarms.model.QueryCondition;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import org.jspecify.annotations.Nullable;

/// Which alarms on a metric to describe; what is null matches any.
///
/// @param statistic a basic or an extended one
public record MetricAlarmFilter(
        MetricId metric,
        @Nullable String statistic,
        @Nullable Integer period,
        @Nullable Unit unit) {
    boolean matches(AlarmCondition condition) {
        return switch (condition) {
            case MetricCondition on ->
                on.metric().equals(metric)
                        && (statistic == null || on.statistic().equals(statistic))
                        && (period == null || on.period() == period)
                        && (unit == null || on.unit() == unit);
            case QueryCondition _ -> false;
            case CompositeCondition _ -> false;
            case LogCondition _ -> false;
        };
    }
}
