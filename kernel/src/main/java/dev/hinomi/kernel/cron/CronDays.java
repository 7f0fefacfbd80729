package dev.hinomi.kernel.cron;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which days a field of days permits, with what AWS has beyond numbers: `L`, `15W`, `FRIL`, `MON#1`.
final class CronDays {
    private static final List<String> WEEKDAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final Pattern NEAREST = Pattern.compile("(\\d{1,2})W");
    private static final Pattern LAST_WEEKDAY = Pattern.compile("(\\d|[A-Z]{3})L");
    private static final Pattern NTH_WEEKDAY = Pattern.compile("(\\d|[A-Z]{3})#([1-5])");

    private CronDays() {}

    /// Of a month: `1`, `L` (the last one), `15W` (the weekday next to the 15th, in the same month).
    static Predicate<LocalDate> ofMonth(String text) {
        Matcher nearest = NEAREST.matcher(text);
        if (text.equals("L")) {
            return date -> date.getDayOfMonth() == date.lengthOfMonth();
        }
        if (nearest.matches()) {
            int day = Integer.parseInt(nearest.group(1));
            return date -> day >= 1 && day <= date.lengthOfMonth() && date.equals(weekday(YearMonth.from(date), day));
        }
        CronField field = CronField.parse(text, "day-of-month", 1, 31, List.of());
        return date -> field.has(date.getDayOfMonth());
    }

    private static LocalDate weekday(YearMonth month, int day) {
        LocalDate date = month.atDay(day);
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> day == 1 ? date.plusDays(2) : date.minusDays(1);
            case SUNDAY -> day == month.lengthOfMonth() ? date.minusDays(2) : date.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> date;
        };
    }

    /// Of a week: `MON-FRI`, `L` (Saturday), `FRIL` (the last Friday), `MON#1` (the first Monday).
    ///
    /// @param sunday its number, 0 or 1; where it is 0, 7 is Sunday too
    static Predicate<LocalDate> ofWeek(String text, int sunday) {
        Matcher last = LAST_WEEKDAY.matcher(text);
        Matcher nth = NTH_WEEKDAY.matcher(text);
        if (text.equals("L")) {
            return date -> date.getDayOfWeek() == DayOfWeek.SATURDAY;
        }
        if (last.matches()) {
            DayOfWeek day = day(last.group(1), sunday);
            return date -> date.equals(date.with(TemporalAdjusters.lastInMonth(day)));
        }
        if (nth.matches()) {
            DayOfWeek day = day(nth.group(1), sunday);
            int ordinal = Integer.parseInt(nth.group(2));
            return date -> date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, day)));
        }
        CronField field = weekdays(text, sunday);
        return date -> {
            int number = date.getDayOfWeek().getValue() % 7 + sunday;
            return field.has(number) || (number == 0 && field.has(7));
        };
    }

    private static DayOfWeek day(String text, int sunday) {
        int sinceSunday = weekdays(text, sunday).from(sunday) - sunday;
        return DayOfWeek.of((sinceSunday + 6) % 7 + 1);
    }

    private static CronField weekdays(String text, int sunday) {
        return CronField.parse(text, "day-of-week", sunday, 7, WEEKDAYS);
    }
}
