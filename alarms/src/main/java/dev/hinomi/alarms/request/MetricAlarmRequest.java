package dev.hinomi.alarms.request;

import dev.hinomi.alarms.model.AlarmActions;
import dev.hinomi.alarms.model.WallClock;
import dev.hinomi.alarms.model.WarmUp;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.Unit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An alarm on a metric or on queries as the caller of PutMetricAlarm wrote it, not yet checked.
///
/// @param period in seconds
/// @param queries instead of a single metric
/// @param thresholdMetricId the query that gives the band of expected values
/// @param wallClock null when the periods slide
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
        List<MetricDataQuery> queries,
        @Nullable String thresholdMetricId,
        @Nullable WallClock wallClock,
        @Nullable WarmUp warmUp,
        Map<String, String> tags)
        implements AlarmRequest {
    public MetricAlarmRequest {
        dimensions = List.copyOf(dimensions);
        queries = List.copyOf(queries);
        tags = Map.copyOf(tags);
    }
}
