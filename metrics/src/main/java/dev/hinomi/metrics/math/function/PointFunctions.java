package dev.hinomi.metrics.math.function;

import dev.hinomi.metrics.data.TimeSeries;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Functions that change each data point for itself.
final class PointFunctions {
    private static final String[] SIGNATURES = {"TS -> TS", "TS[] -> TS[]"};

    private PointFunctions() {}

    static List<MathFunction> all() {
        return List.of(
                function("ABS", Math::abs),
                function("CEIL", Math::ceil),
                function("FLOOR", Math::floor),
                function("LOG", Math::log),
                function("LOG10", Math::log10));
    }

    private static MathFunction function(String name, DoubleUnaryOperator change) {
        return MathFunction.of(
                name,
                (arguments, surroundings) -> arguments.getFirst().each(series -> changed(series, change, surroundings)),
                SIGNATURES);
    }

    private static TimeSeries changed(TimeSeries series, DoubleUnaryOperator change, Surroundings surroundings) {
        Points points = new Points(series.size(), surroundings);
        for (int i = 0; i < series.size(); i++) {
            points.add(series.time(i), change.applyAsDouble(series.value(i)));
        }
        return points.like(series);
    }
}
