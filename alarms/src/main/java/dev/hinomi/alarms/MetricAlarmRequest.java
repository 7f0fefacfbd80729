package dev.hinomi.alarms;

import dev.hinomi.alarms.model.AlarmActions;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.Unit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An alarm on a single metric as the caller of PutMetricAlarm wrote it, not yet checked.
///
/// @param period in seconds
/// @param tags set on a new alarm; left alone on one that exists
public record MetricAlarmRequest(
        String name,
        @Nullable String description,
        AlarmActions actions,
        @Nullable String namespace,
        @Nullable String metricName,
        List<Dimension> dimensions,
        @Nullable String statistic,
        @Nullable String extendedStatistic,
        @Nullable Integer period,
        @Nullable Unit unit,
        @Nullable Integer evaluationPeriods,
        @Nullable Integer datapointsToAlarm,
        @Nullable Double threshold,
        @Nullable String comparisonOperator,
        @Nullable String treatMissingData,
        @Nullable String evaluateLowSampleCountPercentile,
        Map<String, String> tags) {
    public MetricAlarmRequest {
        dimensions = List.copyOf(dimensions);
        tags = Map.copyOf(tags);
    }
}
