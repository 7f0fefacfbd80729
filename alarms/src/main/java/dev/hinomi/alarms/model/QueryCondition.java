package dev.hinomi.alarms.model;

import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.data.MetricDataQuery.Expression;
import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The result of queries against a limit: metric math, Metrics Insights, or a metric against the band that is expected
/// of it (CloudWatch API Reference, `PutMetricAlarm`, `Metrics`).
///
/// @param queries one of them returns data; of those with a band two do, the other one being the band
/// @param evaluationPeriods the N of "M out of N"
/// @param datapointsToAlarm the M; null when the caller left it out, and then the same as N
/// @param treatMissingData as the caller set it; null when the caller left it out
/// @param evaluateLowSampleCountPercentile as the caller set it; null for `evaluate`
/// @param wallClock null when the periods slide
public record QueryCondition(
        List<MetricDataQuery> queries,
        Limit limit,
        int evaluationPeriods,
        @Nullable Integer datapointsToAlarm,
        @Nullable MissingData treatMissingData,
        @Nullable LowSamples evaluateLowSampleCountPercentile,
        @Nullable WallClock wallClock)
        implements DatapointCondition {
    public QueryCondition {
        queries = List.copyOf(queries);
    }

    /// The query whose data points are compared with the limit.
    public MetricDataQuery watched() {
        return queries.stream()
                .filter(MetricDataQuery::returnsData)
                .filter(query ->
                        !(limit instanceof Limit.Band band && band.query().equals(query.id())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("queries: none returns data (expected: one)"));
    }

    /// That of the watched query; of an expression without one, the smallest of the metrics'.
    @Override
    public int period() {
        MetricDataQuery watched = watched();
        return switch (watched.source()) {
            case MetricStat stat -> stat.period();
            case Expression _ -> watched.period() != null ? watched.period() : smallestPeriod();
        };
    }

    @Override
    public MissingData missingData() {
        if (treatMissingData != null) {
            return treatMissingData;
        }
        List<MetricStat> stats = stats();
        boolean dynamoDb =
                !stats.isEmpty() && stats.stream().allMatch(stat -> MetricCondition.isDynamoDb(stat.metric()));
        return dynamoDb ? MissingData.IGNORE : MissingData.MISSING;
    }

    /// What is asked of a metric, when the watched query is of a single one and of the alarm's own account.
    public Optional<MetricStat> onlyMetric() {
        return watched().source() instanceof MetricStat stat && watched().account() == null
                ? Optional.of(stat)
                : Optional.empty();
    }

    /// The statistics of single metrics among the queries.
    public List<MetricStat> stats() {
        return queries.stream()
                .map(MetricDataQuery::source)
                .filter(MetricStat.class::isInstance)
                .map(MetricStat.class::cast)
                .toList();
    }

    private int smallestPeriod() {
        return stats().stream().mapToInt(MetricStat::period).min().orElse(60);
    }
}
