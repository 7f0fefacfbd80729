package dev.hinomi.query.sql;

import dev.hinomi.query.syntax.Interval;
import java.util.OptionalLong;

/// Spans of time of the same length, one after the other, as SQL over BIGINT milliseconds. Those of days and less
/// begin at the epoch, weeks on Monday, months, quarters and years with the calendar, all in UTC; counts beyond
/// the caps of AWS are the caps ([Interval#capped]).
public final class Bins {
    private static final long DAY = 86_400_000L;
    private static final long WEEK = 7 * DAY;

    /// Between Monday, 29 December 1969, and the epoch.
    private static final long SINCE_MONDAY = 3 * DAY;

    /// More than the years that dates have.
    private static final long MAX_MONTHS = 12 * 20_000L;

    /// The first and the last millisecond that `yyyy-MM-dd` can write.
    private static final String FIRST = "-62167219200000";

    private static final String LAST = "253402300799999";

    private Bins() {}

    /// A time that a date can be written of; null before the year 0 and after 9999.
    ///
    /// @param millis a number of any type; written several times
    public static String known(String millis) {
        return "(CASE WHEN " + millis + " BETWEEN " + FIRST + " AND " + LAST + " THEN floor(" + millis
                + ")::BIGINT END)";
    }

    /// The start of the span that a time lies in.
    ///
    /// @param millis a name or a literal: it is written several times
    public static String floor(String millis, Interval interval) {
        Interval capped = interval.capped();
        if (months(capped) > 0) {
            return monthStart(monthNumber(millis), months(capped));
        }
        String length = String.valueOf(length(capped));
        return "(" + millis + " - (" + sinceStart(millis, capped) + " % " + length + " + " + length + ") % " + length
                + ")";
    }

    /// The same for a time that is not before 1970, as no event is: it takes less time to compute.
    public static String floorOfEvent(String millis, Interval interval) {
        Interval capped = interval.capped();
        return months(capped) > 0
                ? floor(millis, interval)
                : "(" + millis + " - " + sinceStart(millis, capped) + " % " + length(capped) + ")";
    }

    /// The time itself when a span starts there, else the start of the next one.
    public static String ceil(String millis, Interval interval) {
        return "(CASE WHEN " + floor(millis, interval) + " = " + millis + " THEN " + millis + " ELSE "
                + after(floor(millis, interval), interval.capped()) + " END)";
    }

    /// The time one length later: that of the same day in a later month, or of the last one that it has.
    public static String after(String millis, Interval interval) {
        return months(interval) > 0
                ? "epoch_ms(make_timestamp_ms(" + millis + ") + to_months(" + months(interval) + "))"
                : "(" + millis + " + " + length(interval) + ")";
    }

    /// Milliseconds since a time at which a span starts, and which is not after the epoch.
    private static String sinceStart(String millis, Interval interval) {
        return interval.unit() == Interval.Unit.WEEK ? "(" + millis + " + " + SINCE_MONDAY + ")" : millis;
    }

    /// How many milliseconds an interval has; empty for months, quarters and years, which differ.
    public static OptionalLong fixedLength(Interval interval) {
        return months(interval) > 0 ? OptionalLong.empty() : OptionalLong.of(length(interval));
    }

    private static long length(Interval interval) {
        return interval.count()
                * switch (interval.unit()) {
                    case MILLISECOND -> 1;
                    case SECOND -> 1_000;
                    case MINUTE -> 60_000;
                    case HOUR -> 3_600_000;
                    case DAY -> DAY;
                    case WEEK -> WEEK;
                    case MONTH, QUARTER, YEAR -> throw new IllegalArgumentException(interval + " has no fixed length");
                };
    }

    /// How many months it is; 0 for one of a fixed length.
    private static long months(Interval interval) {
        int one = switch (interval.unit()) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case YEAR -> 12;
            case MILLISECOND, SECOND, MINUTE, HOUR, DAY, WEEK -> 0;
        };
        return Math.min(interval.count() * one, MAX_MONTHS);
    }

    /// How many months passed since that of the year 0.
    private static String monthNumber(String millis) {
        String time = "make_timestamp_ms(" + millis + ")";
        return "(year(" + time + ") * 12 + month(" + time + ") - 1)";
    }

    private static String monthStart(String number, long months) {
        String month = "(" + number + " // " + months + " * " + months + ")";
        return "epoch_ms(make_date((" + month + " // 12)::INTEGER, (" + month + " % 12 + 1)::INTEGER, 1)::TIMESTAMP)";
    }
}
