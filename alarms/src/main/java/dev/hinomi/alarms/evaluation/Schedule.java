package dev.hinomi.alarms.evaluation;

import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.metrics.data.PeriodRange;
import java.time.Duration;
import java.time.Instant;

/// When an alarm is evaluated and which periods it then sees (CloudWatch User Guide, "Alarm evaluation").
///
/// An alarm is evaluated every minute, over periods that end at that minute: the window slides, it is not aligned to
/// the period. With a period of 10, 20 or 30 seconds it is evaluated every 10 seconds, and when its periods together
/// exceed a day, every hour, on data up to the full hour.
///
/// @param interval from one evaluation to the next
/// @param settle how long after the end of the window the evaluation runs, so that data that comes a little late
///     counts
public record Schedule(Duration interval, Duration settle, Duration period, int periods) {
    /// How many periods before the evaluation periods are looked at when some of those are missing. AWS says that it
    /// "attempts to retrieve a higher number of data points"; its examples retrieve 5 for 3 evaluation periods
    /// (CloudWatch User Guide, "Configuring how CloudWatch alarms treat missing data").
    private static final int EXTRA_PERIODS = 2;

    private static final Duration DAY = Duration.ofDays(1);

    public static Schedule of(DatapointCondition condition, Duration settle) {
        return new Schedule(
                interval(condition), settle, condition.periodLength(), condition.evaluationPeriods() + EXTRA_PERIODS);
    }

    private static Duration interval(DatapointCondition condition) {
        Duration length = condition.periodLength();
        if (length.compareTo(Duration.ofMinutes(1)) < 0) {
            return Duration.ofSeconds(10);
        }
        boolean multiDay = length.multipliedBy(condition.evaluationPeriods()).compareTo(DAY) > 0;
        return multiDay ? Duration.ofHours(1) : Duration.ofMinutes(1);
    }

    /// The range of data points of an evaluation at `now`.
    public PeriodRange at(Instant now) {
        Instant end = down(now.minus(settle));
        return new PeriodRange(end.minus(period.multipliedBy(periods)), period, periods);
    }

    /// When to evaluate next after an evaluation at `now`.
    public Instant next(Instant now) {
        return down(now.minus(settle)).plus(interval).plus(settle);
    }

    private Instant down(Instant instant) {
        long step = interval.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), step) * step);
    }
}
