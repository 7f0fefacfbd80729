package dev.hinomi.metrics.math.function;

import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.TimeSeries;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Functions whose data points come from the clock, one in each period, whether or not there is data. All in UTC.
final class TimeFunctions {
    private static final String[] SIGNATURES = {"TS -> TS", "TS[] -> TS[]"};

    private TimeFunctions() {}

    static List<MathFunction> all() {
        return List.of(
                function("MINUTE", OffsetDateTime::getMinute),
                function("HOUR", OffsetDateTime::getHour),
                function("DAY", time -> time.getDayOfWeek().getValue()),
                function("DATE", OffsetDateTime::getDayOfMonth),
                function("MONTH", OffsetDateTime::getMonthValue),
                function("YEAR", OffsetDateTime::getYear),
                function("EPOCH", time -> (double) time.toEpochSecond()),
                MathFunction.of(
                        "PERIOD",
                        (arguments, _) -> new Value.Scalar(
                                arguments.getFirst().all().getFirst().period()),
                        "METRIC -> S"),
                MathFunction.of("TIME_SERIES", TimeFunctions::timeSeries, "S -> TS"));
    }

    private static MathFunction function(String name, ToDoubleFunction<OffsetDateTime> part) {
        return MathFunction.of(
                name,
                (arguments, surroundings) -> arguments.getFirst().each(series -> parts(series, part, surroundings)),
                SIGNATURES);
    }

    private static TimeSeries parts(
            TimeSeries series, ToDoubleFunction<OffsetDateTime> part, Surroundings surroundings) {
        PeriodRange range = surroundings.range(series.period());
        Points points = new Points(range.count(), surroundings);
        for (int i = 0; i < range.count(); i++) {
            Instant start = range.startOf(i);
            points.add(start.getEpochSecond(), part.applyAsDouble(start.atOffset(ZoneOffset.UTC)));
        }
        return points.like(series);
    }

    private static Value timeSeries(List<Value> arguments, Surroundings surroundings) {
        double number = arguments.getFirst() instanceof Value.Scalar scalar ? scalar.number() : Double.NaN;
        return new Value.Single(constant(number, surroundings));
    }

    /// The same value in each period.
    static TimeSeries constant(double value, Surroundings surroundings) {
        PeriodRange range = surroundings.range(surroundings.period());
        Points points = new Points(range.count(), surroundings);
        for (int i = 0; i < range.count(); i++) {
            points.add(range.startOf(i).getEpochSecond(), value);
        }
        return points.series(surroundings.period());
    }
}
