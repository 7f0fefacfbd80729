package dev.hinomi.alarms.evaluation;

import dev.hinomi.alarms.model.WallClock;
import dev.hinomi.metrics.data.PeriodRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// The periods of the clock on the wall: hours, days from midnight, weeks from Monday, and parts of hours (CloudWatch
/// User Guide, "Alarm evaluation window"). Days of a time zone may have 23 or 25 hours.
///
/// @param period 60, 300 or 3600 seconds, a day or a week
public record Calendar(ZoneId zone, Duration period) {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    static Calendar of(WallClock window, Duration period) {
        return new Calendar(window.timeZone() == null ? ZoneOffset.UTC : ZoneId.of(window.timeZone()), period);
    }

    /// The newest periods that have ended at `now`, one range after the other.
    List<PeriodRange> before(Instant now, int count) {
        if (period.compareTo(DAY) < 0) {
            long offset = zone.getRules().getOffset(now).getTotalSeconds();
            long local = now.getEpochSecond() + offset;
            Instant end = Instant.ofEpochSecond(local - Math.floorMod(local, period.toSeconds()) - offset);
            return List.of(new PeriodRange(end.minus(period.multipliedBy(count)), period, count));
        }
        ZonedDateTime end = ZonedDateTime.ofInstant(now, zone)
                .toLocalDate()
                .with(period.equals(WEEK) ? TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY) : date -> date)
                .atStartOfDay(zone);
        List<PeriodRange> ranges = new ArrayList<>();
        for (int i = count; i > 0; i--) {
            Instant start = startOf(end, i);
            ranges.add(new PeriodRange(start, Duration.between(start, startOf(end, i - 1)), 1));
        }
        return ranges;
    }

    private Instant startOf(ZonedDateTime end, int periodsBefore) {
        return end.toLocalDate()
                .minusDays(periodsBefore * period.toDays())
                .atStartOfDay(zone)
                .toInstant();
    }
}
