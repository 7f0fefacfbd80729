package dev.hinomi.query.stage;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.TimeRange;
import dev.hinomi.query.sql.Plan;
import dev.hinomi.query.syntax.Interval;
import dev.hinomi.query.syntax.Source;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/// Ranges of time that queries name. Ends are inclusive in queries and exclusive in ranges.
public final class SourceRange {
    private SourceRange() {}

    /// The query's own range.
    public static TimeRange own(Plan.Moment moment) {
        return range(moment.start(), moment.end().plusMillis(1));
    }

    /// The range of a `SOURCE ... start=-1d end=now`: the query's own, where it says nothing.
    public static TimeRange of(Source source, Plan.Moment moment) {
        return range(
                source.start().map(bound -> instant(bound, moment)).orElse(moment.start()),
                source.end()
                        .map(bound -> instant(bound, moment))
                        .orElse(moment.end())
                        .plusMillis(1));
    }

    private static TimeRange range(Instant start, Instant end) {
        if (end.isBefore(start)) {
            throw new FaultException(new Fault.InvalidParameter(
                    "queryString", "SOURCE: end " + end + " (expected: after the start " + start + ")"));
        }
        return new TimeRange(start, end);
    }

    private static Instant instant(Source.TimeBound bound, Plan.Moment moment) {
        return switch (bound) {
            case Source.TimeBound.Now _ -> moment.now();
            case Source.TimeBound.Before before -> earlier(moment.now(), before.interval());
            case Source.TimeBound.At at -> Instant.ofEpochSecond(at.epochSeconds());
        };
    }

    /// So long before; months and years by the calendar, in UTC.
    public static Instant earlier(Instant instant, Interval interval) {
        ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
        long count = interval.count();
        ZonedDateTime before = switch (interval.unit()) {
            case MILLISECOND -> time.minusNanos(count * 1_000_000);
            case SECOND -> time.minusSeconds(count);
            case MINUTE -> time.minusMinutes(count);
            case HOUR -> time.minusHours(count);
            case DAY -> time.minusDays(count);
            case WEEK -> time.minusWeeks(count);
            case MONTH -> time.minusMonths(count);
            case QUARTER -> time.minusMonths(3 * count);
            case YEAR -> time.minusYears(count);
        };
        return before.toInstant();
    }

    /// A range moved so far back.
    public static TimeRange shifted(TimeRange range, Optional<Interval> interval) {
        return interval.map(by -> new TimeRange(earlier(range.start(), by), earlier(range.end(), by)))
                .orElseGet(() -> new TimeRange(range.start().minus(range.length()), range.start()));
    }
}
