package dev.hinomi.alarms.model;

import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.metrics.statistics.Statistic;
import org.jspecify.annotations.Nullable;

/// A statistic of one metric against a fixed threshold.
///
/// @param statistic the text of a basic or an extended statistic
/// @param period in seconds: 10, 20, 30 or a multiple of 60
/// @param unit only data points of this unit; of any when null
/// @param evaluationPeriods the N of "M out of N"
/// @param datapointsToAlarm the M; null when the caller left it out, and then the same as N
/// @param treatMissingData as the caller set it; null for `missing`
/// @param evaluateLowSampleCountPercentile as the caller set it; null for `evaluate`
/// @param wallClock null when the periods slide
public record MetricCondition(
        MetricId metric,
        String statistic,
        int period,
        @Nullable Unit unit,
        int evaluationPeriods,
        @Nullable Integer datapointsToAlarm,
        Comparison comparison,
        double threshold,
        @Nullable MissingData treatMissingData,
        @Nullable LowSamples evaluateLowSampleCountPercentile,
        @Nullable WallClock wallClock)
        implements DatapointCondition {
    private static final String DYNAMODB = "AWS/DynamoDB";

    public MetricCondition {
        if (datapointsToAlarm != null && datapointsToAlarm > evaluationPeriods) {
            throw new IllegalArgumentException("datapointsToAlarm: " + datapointsToAlarm + " (expected: at most "
                    + evaluationPeriods + ", the evaluation periods)");
        }
    }

    /// The statistic itself.
    public Statistic parsedStatistic() {
        return Statistic.parse(statistic).orElseThrow();
    }

    /// What is asked of the metric.
    public MetricStat stat() {
        return new MetricStat(metric, statistic, period, unit);
    }

    /// Whether it is other than the five basic ones.
    public boolean extended() {
        return !(parsedStatistic() instanceof Statistic.Basic);
    }

    @Override
    public Limit limit() {
        return new Limit.Threshold(comparison, threshold);
    }

    @Override
    public MissingData missingData() {
        if (treatMissingData != null) {
            return treatMissingData;
        }
        return isDynamoDb(metric) ? MissingData.IGNORE : MissingData.MISSING;
    }

    static boolean isDynamoDb(MetricId metric) {
        return metric.namespace().equals(DYNAMODB);
    }
}
