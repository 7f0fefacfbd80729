package dev.hinomi.insights.cron;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// `0 9 ? * MON-FRI *`: minute, hour, day of the month, month, day of the week, year. All fields must permit a time; a
/// time that the clocks leave out is left out, one that they show twice counts once (Amazon EventBridge Scheduler User
/// Guide, "Daylight savings time").
public final class CronExpression {
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    /// From one 29 February to the next but one can be eight years.
    private static final int DAYS_AHEAD = 9 * 366;

    private final CronField minutes;
    private final CronField hours;
    private final Predicate<LocalDate> days;

    private CronExpression(CronField minutes, CronField hours, Predicate<LocalDate> days) {
        this.minutes = minutes;
        this.hours = hours;
        this.days = days;
    }

    /// Reads what stands between the parentheses of `cron(...)`.
    static CronExpression parse(String text) {
        List<String> fields = List.of(text.strip().split("\\s+", -1));
        if (fields.size() != 6) {
            throw ScheduleExpression.invalid(
                    "cron(" + text + ")", "6 fields: minute hour day-of-month month day-of-week year");
        }
        CronField months = CronField.parse(fields.get(3), "month", 1, 12, MONTHS);
        CronField years = CronField.parse(fields.get(5), "year", 1970, 2199, List.of());
        Predicate<LocalDate> days = date -> years.has(date.getYear()) && months.has(date.getMonthValue());
        return new CronExpression(
                CronField.parse(fields.get(0), "minute", 0, 59, List.of()),
                CronField.parse(fields.get(1), "hour", 0, 23, List.of()),
                days.and(CronDays.ofMonth(fields.get(2))).and(CronDays.ofWeek(fields.get(4))));
    }

    /// The first time after `after`, if there is one in the next nine years.
    Optional<Instant> next(Instant after, ZoneId zone) {
        LocalDate first = after.atZone(zone).toLocalDate().minusDays(1);
        for (int ahead = 0; ahead < DAYS_AHEAD; ahead++) {
            LocalDate day = first.plusDays(ahead);
            if (days.test(day)) {
                Optional<Instant> found = nextOf(day, after, zone);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> nextOf(LocalDate day, Instant after, ZoneId zone) {
        for (int hour = hours.from(0); hour >= 0; hour = hours.from(hour + 1)) {
            for (int minute = minutes.from(0); minute >= 0; minute = minutes.from(minute + 1)) {
                LocalDateTime time = day.atTime(hour, minute);
                List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
                if (!offsets.isEmpty()) {
                    Instant instant = time.toInstant(offsets.getFirst());
                    if (instant.isAfter(after)) {
                        return Optional.of(instant);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
