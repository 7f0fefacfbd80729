package dev.hinomi.kernel.cron;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// `0 9 ? * MON-FRI *`: the times at which something falls due. A time that the clocks leave out is left out, one that
/// they show twice counts once (Amazon EventBridge Scheduler User Guide, "Daylight savings time").
public final class CronExpression {
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    /// From one 29 February to the next but one can be eight years.
    private static final int FARTHEST_DAYS = 9 * 366;

    private final CronField minutes;
    private final CronField hours;
    private final Predicate<LocalDate> days;

    private CronExpression(CronField minutes, CronField hours, Predicate<LocalDate> days) {
        this.minutes = minutes;
        this.hours = hours;
        this.days = days;
    }

    /// Reads minute, hour, day of the month, month, day of the week (Sunday is 1) and year, as schedules of AWS write
    /// them. All fields must permit a time.
    ///
    /// @throws IllegalArgumentException with what is wrong and what is expected
    public static CronExpression withYear(String text) {
        List<String> fields = fields(text, 6, "6 fields: minute hour day-of-month month day-of-week year");
        CronField years = CronField.parse(fields.get(5), "year", 1970, 2199, List.of());
        Predicate<LocalDate> days = CronDays.ofMonth(fields.get(2)).and(CronDays.ofWeek(fields.get(4), 1));
        return of(fields, days.and(date -> years.has(date.getYear())));
    }

    /// Reads minute, hour, day of the month, month and day of the week (Sunday is 0 or 7), as Unix writes them: where
    /// both kinds of day are restricted, either is enough.
    ///
    /// @throws IllegalArgumentException with what is wrong and what is expected
    public static CronExpression unix(String text) {
        List<String> fields = fields(text, 5, "5 fields: minute hour day-of-month month day-of-week");
        Predicate<LocalDate> ofMonth = CronDays.ofMonth(fields.get(2));
        Predicate<LocalDate> ofWeek = CronDays.ofWeek(fields.get(4), 0);
        boolean both = !any(fields.get(2)) && !any(fields.get(4));
        return of(fields, both ? ofMonth.or(ofWeek) : ofMonth.and(ofWeek));
    }

    private static CronExpression of(List<String> fields, Predicate<LocalDate> days) {
        CronField months = CronField.parse(fields.get(3), "month", 1, 12, MONTHS);
        return new CronExpression(
                CronField.parse(fields.get(0), "minute", 0, 59, List.of()),
                CronField.parse(fields.get(1), "hour", 0, 23, List.of()),
                days.and(date -> months.has(date.getMonthValue())));
    }

    private static List<String> fields(String text, int count, String expected) {
        List<String> fields = List.of(text.strip().split("\\s+", -1));
        if (fields.size() != count) {
            throw new IllegalArgumentException("cron(" + text + ") (expected: " + expected + ")");
        }
        return fields;
    }

    private static boolean any(String field) {
        return field.equals("*") || field.equals("?");
    }

    /// The first time after `after`, if there is one in the next nine years.
    public Optional<Instant> next(Instant after, ZoneId zone) {
        LocalDate first = after.atZone(zone).toLocalDate().minusDays(1);
        for (int ahead = 0; ahead < FARTHEST_DAYS; ahead++) {
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

    /// The last time that is not after `at`, if there is one in the days before.
    ///
    /// @param days how far back to look
    public Optional<Instant> last(Instant at, ZoneId zone, int days) {
        LocalDate today = at.atZone(zone).toLocalDate();
        for (int back = 0; back <= days; back++) {
            LocalDate day = today.minusDays(back);
            if (this.days.test(day)) {
                Optional<Instant> found = lastOf(day, at, zone);
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
                Optional<Instant> instant = instant(day.atTime(hour, minute), zone);
                if (instant.isPresent() && instant.get().isAfter(after)) {
                    return instant;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> lastOf(LocalDate day, Instant at, ZoneId zone) {
        for (int hour = hours.downFrom(23); hour >= 0; hour = hours.downFrom(hour - 1)) {
            for (int minute = minutes.downFrom(59); minute >= 0; minute = minutes.downFrom(minute - 1)) {
                Optional<Instant> instant = instant(day.atTime(hour, minute), zone);
                if (instant.isPresent() && !instant.get().isAfter(at)) {
                    return instant;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> instant(LocalDateTime time, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        return offsets.isEmpty() ? Optional.empty() : Optional.of(time.toInstant(offsets.getFirst()));
    }
}
