package dev.hinomi.query.naive;

import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Interval;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Functions of time.
final class NaiveTimes {
    private NaiveTimes() {}

    static Optional<Cell> value(String name, List<Expression> arguments, NaiveExpressions row) {
        NaiveMoment moment = row.moment();
        return switch (name) {
            case "bin" ->
                row.rows().value(row.row(), "@timestamp").map(time -> floor(millis(time), interval(arguments, 0)));
            case "datefloor" -> time(arguments, row).map(time -> floor(time, interval(arguments, 1)));
            case "dateceil" ->
                time(arguments, row).map(time -> {
                    Interval interval = interval(arguments, 1);
                    Cell.Time floor = floor(time, interval);
                    return floor.millis() == time ? floor : new Cell.Time(next(floor.millis(), interval));
                });
            case "frommillis" -> time(arguments, row).map(Cell.Time::new);
            case "tomillis" -> {
                OptionalDouble number = row.number(arguments.getFirst());
                yield number.isPresent() ? Cell.Num.of(number.getAsDouble()) : Optional.empty();
            }
            case "now" -> Cell.Num.of((double) moment.now().getEpochSecond());
            case "querystarttime" -> Cell.Num.of((double) moment.start().toEpochMilli());
            case "queryendtime" -> Cell.Num.of((double) moment.end().toEpochMilli());
            case "querytimerange" ->
                Cell.Num.of(
                        (double) (moment.end().toEpochMilli() - moment.start().toEpochMilli()));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Interval interval(List<Expression> arguments, int argument) {
        return ((Expression.Period) arguments.get(argument)).interval().capped();
    }

    private static Optional<Long> time(List<Expression> arguments, NaiveExpressions row) {
        OptionalDouble number = row.number(arguments.getFirst());
        if (number.isEmpty()) {
            return Optional.empty();
        }
        double millis = Math.floor(number.getAsDouble());
        return millis >= Instant.parse("0000-01-01T00:00:00Z").toEpochMilli()
                        && millis <= Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli()
                ? Optional.of((long) millis)
                : Optional.empty();
    }

    private static long millis(Cell time) {
        return (long) time.number().orElseThrow();
    }

    private static long length(Interval interval) {
        ChronoUnit unit = switch (interval.unit()) {
            case MILLISECOND -> ChronoUnit.MILLIS;
            case SECOND -> ChronoUnit.SECONDS;
            case MINUTE -> ChronoUnit.MINUTES;
            case HOUR -> ChronoUnit.HOURS;
            case DAY -> ChronoUnit.DAYS;
            case WEEK, MONTH, QUARTER, YEAR -> throw new IllegalArgumentException(interval.toString());
        };
        return unit.getDuration().toMillis() * interval.count();
    }

    static Cell.Time floor(long millis, Interval interval) {
        return switch (interval.unit()) {
            case MONTH, QUARTER, YEAR -> {
                ZonedDateTime time = Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC);
                long months = months(interval);
                long month =
                        Math.floorDiv(time.getYear() * 12L + time.getMonthValue() - 1 - 1970 * 12L, months) * months
                                + 1970 * 12L;
                yield new Cell.Time(ZonedDateTime.of(
                                (int) Math.floorDiv(month, 12L),
                                (int) Math.floorMod(month, 12L) + 1,
                                1,
                                0,
                                0,
                                0,
                                0,
                                ZoneOffset.UTC)
                        .toInstant()
                        .toEpochMilli());
            }
            default -> new Cell.Time(Math.floorDiv(millis, length(interval)) * length(interval));
        };
    }

    private static long months(Interval interval) {
        return interval.count()
                * switch (interval.unit()) {
                    case MONTH -> 1;
                    case QUARTER -> 3;
                    default -> 12;
                };
    }

    private static long next(long floor, Interval interval) {
        return switch (interval.unit()) {
            case MONTH, QUARTER, YEAR ->
                Instant.ofEpochMilli(floor)
                        .atZone(ZoneOffset.UTC)
                        .plusMonths(months(interval))
                        .toInstant()
                        .toEpochMilli();
            default -> floor + length(interval);
        };
    }
}
