package dev.hinomi.metrics.math.function;

import java.util.List;

/// Functions that bring series in: of the request's own statistics, of a search, of a rule, of a model.
final class SourceFunctions {
    private static final double DEFAULT_DEVIATIONS = 2;

    private SourceFunctions() {}

    static List<MathFunction> all() {
        return List.of(
                MathFunction.of(
                        "METRICS",
                        (arguments, surroundings) -> new Value.Array(
                                surroundings.metrics(arguments.isEmpty() ? "" : text(arguments.getFirst()))),
                        "String? -> TS[]"),
                MathFunction.of("SEARCH", SourceFunctions::search, "String String S? -> TS[]"),
                MathFunction.of(
                        "INSIGHT_RULE_METRIC",
                        (arguments, surroundings) ->
                                new Value.Single(surroundings.report(text(arguments.get(0)), text(arguments.get(1)))),
                        "String String -> TS"),
                MathFunction.byName("ANOMALY_DETECTION_BAND", SourceFunctions::band, "QUERY S? -> TS[]"));
    }

    private static Value search(List<Value> arguments, Surroundings surroundings) {
        int period = arguments.size() < 3 ? surroundings.period() : (int) number(arguments.get(2));
        return new Value.Array(surroundings.search(text(arguments.get(0)), text(arguments.get(1)), period));
    }

    private static Value band(List<Value> arguments, Surroundings surroundings) {
        double deviations = arguments.size() < 2 ? DEFAULT_DEVIATIONS : number(arguments.get(1));
        return new Value.Array(surroundings.band(text(arguments.getFirst()), deviations));
    }

    private static String text(Value value) {
        return value instanceof Value.Text text ? text.text() : "";
    }

    private static double number(Value value) {
        return value instanceof Value.Scalar scalar ? scalar.number() : Double.NaN;
    }
}
