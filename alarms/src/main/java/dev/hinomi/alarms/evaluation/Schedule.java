package dev.hinomi.alarms.evaluation;

import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.metrics.data.PeriodRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When an alarm is evaluated and which periods it then sees (CloudWatch User Guide, "Alarm evaluation").
///
/// An alarm is evaluated every minute, over periods that end at that minute: the window slides, it is not aligned to
/// the period. With a period of 10, 20 or 30 seconds it is evaluated every 10 seconds, and when its periods together
/// exceed a day, every hour, on data up to the full hour.
///
/// @param interval from one evaluation to the next
/// @param settle how long after the end of the window the evaluation runs, so that data that comes a little late
///     counts
/// @param periods how many are looked at
/// @param calendar whose periods they are; null when they slide
public record Schedule(
        Duration interval,
        Duration settle,
        Duration period,
        int periods,
        @Nullable Calendar calendar) {
    /// How many periods before the evaluation periods are looked at when some of those are missing. AWS says that it
    /// "attempts to retrieve a higher number of data points"; its examples retrieve 5 for 3 evaluation periods
    /// (CloudWatch User Guide, "Configuring how CloudWatch alarms treat missing data").
    private static final int EXTRA_PERIODS = 2;

    /// With high resolution AWS was seen to look back a minute more.
    private static final Duration EXTRA_OF_HIGH_RESOLUTION = Duration.ofMinutes(1);

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    public static Schedule of(DatapointCondition condition, Duration settle) {
        Duration period = condition.periodLength();
        boolean fine = period.compareTo(MINUTE) < 0;
        boolean multiDay = period.multipliedBy(condition.evaluationPeriods()).compareTo(DAY) > 0;
        Duration interval = fine ? Duration.ofSeconds(10) : multiDay ? Duration.ofHours(1) : MINUTE;
        int periods = condition.evaluationPeriods();
        if (condition.wallClock() != null) {
            return new Schedule(interval, settle, period, periods, Calendar.of(condition.wallClock(), period));
        }
        int extra = fine ? (int) EXTRA_OF_HIGH_RESOLUTION.dividedBy(period) : EXTRA_PERIODS;
        return new Schedule(interval, settle, period, periods + extra, null);
    }

    /// Up to when an evaluation at `now` sees data, in epoch seconds; it changes when the next evaluation is due.
    public long seen(Instant now) {
        long step = interval.toSeconds();
        return Math.floorDiv(now.minus(settle).getEpochSecond(), step) * step;
    }

    /// The periods of an evaluation that sees data up to `seen`, one range after the other without a gap. There is
    /// more than one where the calendar has periods of different lengths.
    public List<PeriodRange> ranges(long seen) {
        Instant end = Instant.ofEpochSecond(seen);
        return calendar == null
                ? List.of(new PeriodRange(end.minus(period.multipliedBy(periods)), period, periods))
                : calendar.before(end, periods);
    }

    /// When to evaluate next after an evaluation at `now`.
    public Instant next(Instant now) {
        return Instant.ofEpochSecond(seen(now)).plus(interval).plus(settle);
    }

    /// How long before an evaluation the oldest of its data may lie.
    public Duration reach() {
        Duration length = period.multipliedBy(periods + (calendar == null ? 0 : 1L));
        return length.plus(interval).plus(settle);
    }
}
