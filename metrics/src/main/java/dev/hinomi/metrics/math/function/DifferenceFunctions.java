package dev.hinomi.metrics.math.function;

import dev.hinomi.metrics.data.TimeSeries;
import java.util.List;

/// Functions of each data point and those before it. Where data points are missing, the one before is the newest
/// that there is.
final class DifferenceFunctions {
    private static final String[] SIGNATURES = {"TS -> TS", "TS[] -> TS[]"};

    private DifferenceFunctions() {}

    static List<MathFunction> all() {
        return List.of(
                difference("DIFF", (value, _) -> value),
                difference("DIFF_TIME", (_, seconds) -> seconds),
                difference("RATE", (value, seconds) -> value / seconds),
                MathFunction.of(
                        "RUNNING_SUM",
                        (arguments, surroundings) ->
                                arguments.getFirst().each(series -> runningSum(series, surroundings)),
                        SIGNATURES));
    }

    /// What is made of the way from one data point to the next.
    @FunctionalInterface
    private interface Step {
        double of(double value, double seconds);
    }

    private static MathFunction difference(String name, Step step) {
        return MathFunction.of(
                name,
                (arguments, surroundings) ->
                        arguments.getFirst().each(series -> differences(series, step, surroundings)),
                SIGNATURES);
    }

    private static TimeSeries differences(TimeSeries series, Step step, Surroundings surroundings) {
        Points points = new Points(series.size(), surroundings);
        for (int i = 1; i < series.size(); i++) {
            double value = series.value(i) - series.value(i - 1);
            points.add(series.time(i), step.of(value, (double) (series.time(i) - series.time(i - 1))));
        }
        return points.like(series);
    }

    private static TimeSeries runningSum(TimeSeries series, Surroundings surroundings) {
        Points points = new Points(series.size(), surroundings);
        double sum = 0;
        for (int i = 0; i < series.size(); i++) {
            sum += series.value(i);
            points.add(series.time(i), sum);
        }
        return points.like(series);
    }
}
