package dev.hinomi.alarms.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A condition on data points: enough of the newest ones breach a limit ("M out of N").
public sealed interface DatapointCondition extends AlarmCondition permits MetricCondition, QueryCondition {
    /// Of a data point, in seconds: 10, 20, 30 or a multiple of 60.
    int period();

    /// The N of "M out of N".
    int evaluationPeriods();

    /// The M; null when the caller left it out, and then the same as N.
    @Nullable
    Integer datapointsToAlarm();

    /// What a data point must not cross.
    Limit limit();

    /// As the caller set it; null when the caller left it out.
    @Nullable
    MissingData treatMissingData();

    /// As the caller set it; null for `evaluate`.
    @Nullable
    LowSamples evaluateLowSampleCountPercentile();

    /// Where the periods begin and end with those of the calendar; null when they slide.
    @Nullable
    WallClock wallClock();

    /// What holds for missing data. DynamoDB sends nothing where nothing happened, which is why an alarm on
    /// nothing but its metrics ignores missing data unless it says otherwise (CloudWatch User Guide,
    /// "Configuring how CloudWatch alarms treat missing data").
    MissingData missingData();

    @Override
    default AlarmType type() {
        return AlarmType.METRIC;
    }

    /// The M of "M out of N".
    default int needed() {
        Integer toAlarm = datapointsToAlarm();
        return toAlarm == null ? evaluationPeriods() : toAlarm;
    }

    default Duration periodLength() {
        return Duration.ofSeconds(period());
    }
}
