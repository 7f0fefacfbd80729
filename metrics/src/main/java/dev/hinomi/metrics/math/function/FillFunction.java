package dev.hinomi.metrics.math.function;

import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.TimeSeries;
import java.util.List;

/// `FILL`: data points for the periods that have none, of the whole range that is evaluated. Data points that
/// there are never change.
final class FillFunction {
    private FillFunction() {}

    static MathFunction fill() {
        return MathFunction.of(
                "FILL", FillFunction::apply, "TS S|TS|REPEAT|LINEAR -> TS", "TS[] S|TS|REPEAT|LINEAR -> TS[]");
    }

    /// The value for a period without a data point; no number where there is none.
    @FunctionalInterface
    private interface Filler {
        /// @param next the place of the first data point after the time; the size of the series when there is none
        double at(TimeSeries series, long time, int next);
    }

    private static Value apply(List<Value> arguments, Surroundings surroundings) {
        Filler filler = switch (arguments.get(1)) {
            case Value.Scalar scalar -> (_, _, _) -> scalar.number();
            case Value.Single single -> (_, time, _) -> valueAt(single.series(), time);
            case Value.Word word when word.name().equals("REPEAT") -> FillFunction::repeated;
            case Value.Word _ -> FillFunction::interpolated;
            case Value.Array _, Value.Text _ -> throw Value.unexpected(arguments.get(1));
        };
        return arguments.getFirst().each(series -> filled(series, filler, surroundings));
    }

    private static TimeSeries filled(TimeSeries series, Filler filler, Surroundings surroundings) {
        PeriodRange range = surroundings.range(series.period());
        Points points = new Points(Math.max(range.count(), series.size()), surroundings);
        int next = 0;
        for (int slot = 0; slot < range.count(); slot++) {
            long time = range.startOf(slot).getEpochSecond();
            while (next < series.size() && series.time(next) < time) {
                points.add(series.time(next), series.value(next++));
            }
            if (next < series.size() && series.time(next) == time) {
                points.add(time, series.value(next++));
                continue;
            }
            double value = filler.at(series, time, next);
            if (!Double.isNaN(value)) {
                points.add(time, value);
            }
        }
        for (; next < series.size(); next++) {
            points.add(series.time(next), series.value(next));
        }
        return points.like(series);
    }

    private static double valueAt(TimeSeries series, long time) {
        int place = series.find(time);
        return place < 0 ? Double.NaN : series.value(place);
    }

    private static double repeated(TimeSeries series, long time, int next) {
        return next == 0 ? Double.NaN : series.value(next - 1);
    }

    private static double interpolated(TimeSeries series, long time, int next) {
        if (next == 0 || next == series.size()) {
            return Double.NaN;
        }
        double before = series.value(next - 1);
        double part = (double) (time - series.time(next - 1)) / (series.time(next) - series.time(next - 1));
        return before + (series.value(next) - before) * part;
    }
}
