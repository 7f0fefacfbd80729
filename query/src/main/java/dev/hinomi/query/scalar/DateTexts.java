package dev.hinomi.query.scalar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Dates and times as texts in the patterns of queries: those of Java's `DateTimeFormatter` to read, those of
/// `strftime` to write; names of months and days in English (AWS document "Boolean, comparison, numeric,
/// datetime, and other functions", "Datetime functions").
public final class DateTexts {
    private static final int WHOLE_WEEK = 7;
    private static final WeekFields SUNDAY_WEEKS = WeekFields.of(DayOfWeek.SUNDAY, WHOLE_WEEK);
    private static final WeekFields MONDAY_WEEKS = WeekFields.of(DayOfWeek.MONDAY, WHOLE_WEEK);

    private static final Map<Long, String> DAYS_FROM_SUNDAY =
            Map.of(1L, "1", 2L, "2", 3L, "3", 4L, "4", 5L, "5", 6L, "6", 7L, "0");

    private static final Map<Long, String> LOWER_HALVES = Map.of(0L, "am", 1L, "pm");

    private DateTexts() {}

    /// What reads texts of a pattern such as `yyyy-MM-dd HH:mm:ss`; upper and lower case are the same.
    ///
    /// @throws IllegalArgumentException for a text that is no pattern
    public static DateTimeFormatter parser(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.US)
                .withResolverStyle(ResolverStyle.SMART);
    }

    /// The time that a text tells. Without a time of day it is that of midnight, without a day or a month that
    /// of the first; a zone or an offset in the text counts before that of the formatter. Empty when the text is
    /// not of the pattern, or has no year.
    static Optional<Instant> parse(String text, DateTimeFormatter formatter) {
        try {
            TemporalAccessor parsed = formatter.parse(text);
            if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
                return Optional.of(Instant.from(parsed));
            }
            LocalDate date = parsed.query(TemporalQueries.localDate());
            LocalTime time = parsed.query(TemporalQueries.localTime());
            ZoneId zone = parsed.query(TemporalQueries.zone());
            return Optional.of((date == null ? firstDay(parsed) : date)
                    .atTime(time == null ? LocalTime.MIDNIGHT : time)
                    .atZone(zone == null ? ZoneOffset.UTC : zone)
                    .toInstant());
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static LocalDate firstDay(TemporalAccessor parsed) {
        int month = parsed.isSupported(ChronoField.MONTH_OF_YEAR) ? parsed.get(ChronoField.MONTH_OF_YEAR) : 1;
        return LocalDate.of(parsed.get(ChronoField.YEAR), month, 1);
    }

    /// What writes times by a format such as `%Y-%m-%d`.
    ///
    /// @throws IllegalArgumentException for a conversion that is not known; the message is its text
    public static DateTimeFormatter strftime(String format) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
        int at = 0;
        while (at < format.length()) {
            char c = format.charAt(at++);
            if (c != '%') {
                builder.appendLiteral(c);
            } else if (at == format.length()) {
                throw new IllegalArgumentException("%");
            } else {
                convert(format.charAt(at++), builder);
            }
        }
        return builder.toFormatter(Locale.US);
    }

    /// Conversions of C (ISO 9899, `strftime`), and `%L` and `%f` for milliseconds and microseconds.
    private static void convert(char conversion, DateTimeFormatterBuilder to) {
        switch (conversion) {
            case 'Y' -> to.appendPattern("uuuu");
            case 'y' -> to.appendPattern("uu");
            case 'm' -> to.appendPattern("MM");
            case 'd' -> to.appendPattern("dd");
            case 'e' -> to.padNext(2).appendValue(ChronoField.DAY_OF_MONTH);
            case 'H' -> to.appendPattern("HH");
            case 'I' -> to.appendPattern("hh");
            case 'M' -> to.appendPattern("mm");
            case 'S' -> to.appendPattern("ss");
            case 'L' -> to.appendPattern("SSS");
            case 'f' -> to.appendPattern("SSSSSS");
            case 'j' -> to.appendPattern("DDD");
            case 'a' -> to.appendPattern("EEE");
            case 'A' -> to.appendPattern("EEEE");
            case 'b', 'h' -> to.appendPattern("MMM");
            case 'B' -> to.appendPattern("MMMM");
            case 'p' -> to.appendPattern("a");
            case 'P' -> to.appendText(ChronoField.AMPM_OF_DAY, LOWER_HALVES);
            case 'u' -> to.appendValue(ChronoField.DAY_OF_WEEK);
            case 'w' -> to.appendText(ChronoField.DAY_OF_WEEK, DAYS_FROM_SUNDAY);
            case 'U' -> to.appendValue(SUNDAY_WEEKS.weekOfYear(), 2);
            case 'W' -> to.appendValue(MONDAY_WEEKS.weekOfYear(), 2);
            case 'V' -> to.appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2);
            case 'G' -> to.appendValue(IsoFields.WEEK_BASED_YEAR, 4);
            case 'z' -> to.appendPattern("xx");
            case 'Z' -> to.appendPattern("zzz");
            case 's' -> to.appendValue(ChronoField.INSTANT_SECONDS);
            case 'D' -> to.appendPattern("MM/dd/uu");
            case 'F' -> to.appendPattern("uuuu-MM-dd");
            case 'R' -> to.appendPattern("HH:mm");
            case 'T' -> to.appendPattern("HH:mm:ss");
            case 'r' -> to.appendPattern("hh:mm:ss a");
            case 'n' -> to.appendLiteral('\n');
            case 't' -> to.appendLiteral('\t');
            case '%' -> to.appendLiteral('%');
            default -> throw new IllegalArgumentException("%" + conversion);
        }
    }
}
