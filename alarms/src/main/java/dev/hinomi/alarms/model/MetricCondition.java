package dev.hinomi.alarms.model;

import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import dev.hinomi.metrics.statistics.Statistic;
import java.time.Duration;
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
        @Nullable LowSamples evaluateLowSampleCountPercentile)
        implements AlarmCondition {
    private static final String DYNAMODB = "AWS/DynamoDB";

    public MetricCondition {
        if (datapointsToAlarm != null && datapointsToAlarm > evaluationPeriods) {
            throw new IllegalArgumentException("datapointsToAlarm: " + datapointsToAlarm + " (expected: at most "
                    + evaluationPeriods + ", the evaluation periods)");
        }
    }

    @Override
    public AlarmType type() {
        return AlarmType.METRIC;
    }

    /// The statistic itself.
    public Statistic parsedStatistic() {
        return Statistic.parse(statistic).orElseThrow();
    }

    /// Whether it is other than the five basic ones.
    public boolean extended() {
        return !(parsedStatistic() instanceof Statistic.Basic);
    }

    public boolean breaches(double value) {
        return comparison.breaches(value, threshold);
    }

    public Duration periodLength() {
        return Duration.ofSeconds(period);
    }

    /// The M of "M out of N".
    public int needed() {
        return datapointsToAlarm == null ? evaluationPeriods : datapointsToAlarm;
    }

    /// What holds for missing data, whatever was set: alarms on metrics of DynamoDB always ignore it (CloudWatch API
    /// Reference, `PutMetricAlarm`, `TreatMissingData`).
    public MissingData missingData() {
        if (metric.namespace().equals(DYNAMODB)) {
            return MissingData.IGNORE;
        }
        return treatMissingData == null ? MissingData.MISSING : treatMissingData;
    }
}
