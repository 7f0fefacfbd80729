package dev.hinomi.metrics.math.function;

import dev.hinomi.metrics.data.TimeSeries;
import dev.hinomi.metrics.math.MathFault;
import dev.hinomi.metrics.math.MathType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Functions that count, choose and order the series of an array.
final class ArrayFunctions {
    private ArrayFunctions() {}

    static List<MathFunction> all() {
        return List.of(
                MathFunction.of(
                        "METRIC_COUNT",
                        (arguments, _) ->
                                new Value.Scalar(arguments.getFirst().all().size()),
                        "TS[] -> S"),
                MathFunction.of(
                        "FIRST",
                        (arguments, surroundings) -> at(arguments.getFirst().all(), 0, surroundings),
                        "TS[] -> TS"),
                MathFunction.of(
                        "LAST",
                        (arguments, surroundings) -> {
                            List<TimeSeries> all = arguments.getFirst().all();
                            return at(all, all.size() - 1, surroundings);
                        },
                        "TS[] -> TS"),
                MathFunction.of(
                        "REMOVE_EMPTY",
                        (arguments, _) -> new Value.Array(arguments.getFirst().all().stream()
                                .filter(series -> !series.isEmpty())
                                .toList()),
                        "TS[] -> TS[]"),
                MathFunction.of("SLICE", ArrayFunctions::slice, "TS[] S S? -> TS[]"),
                MathFunction.of("SORT", ArrayFunctions::sort, "TS[] AVG|MIN|MAX|SUM ASC|DESC S? -> TS[]"));
    }

    private static Value at(List<TimeSeries> all, int index, Surroundings surroundings) {
        return new Value.Single(
                all.isEmpty() ? new Points(0, surroundings).series(surroundings.period()) : all.get(index));
    }

    private static Value slice(List<Value> arguments, Surroundings surroundings) {
        List<TimeSeries> all = arguments.getFirst().all();
        int from = index(arguments.get(1), all.size(), arguments, surroundings);
        int to = arguments.size() < 3 ? all.size() : index(arguments.get(2), all.size(), arguments, surroundings);
        if (to < from && arguments.size() == 3) {
            throw refused(arguments, surroundings);
        }
        return new Value.Array(all.subList(Math.min(from, to), to));
    }

    /// A whole number that is not negative, at most the size of the array.
    private static int index(Value value, int size, List<Value> arguments, Surroundings surroundings) {
        double number = value instanceof Value.Scalar scalar ? scalar.number() : Double.NaN;
        if (!(number >= 0) || number != Math.rint(number)) {
            throw refused(arguments, surroundings);
        }
        return (int) Math.min(number, size);
    }

    private static RuntimeException refused(List<Value> arguments, Surroundings surroundings) {
        List<MathType> types = arguments.size() < 3
                ? List.of(MathType.ARRAY, MathType.SCALAR)
                : List.of(MathType.ARRAY, MathType.SCALAR, MathType.SCALAR);
        return MathFault.operands(surroundings.id(), "SLICE", types);
    }

    /// Those without data points come last in either order.
    private static Value sort(List<Value> arguments, Surroundings surroundings) {
        List<TimeSeries> all = arguments.getFirst().all();
        ToDoubleFunction<TimeSeries> key = key(word(arguments.get(1)));
        Comparator<TimeSeries> byKey = Comparator.comparingDouble(key);
        List<TimeSeries> sorted =
                new ArrayList<>(all.stream().filter(series -> !series.isEmpty()).toList());
        sorted.sort(word(arguments.get(2)).equals("DESC") ? byKey.reversed() : byKey);
        all.stream().filter(TimeSeries::isEmpty).forEach(sorted::add);
        double limit = arguments.size() > 3 && arguments.get(3) instanceof Value.Scalar scalar
                ? scalar.number()
                : Double.MAX_VALUE;
        int size = (int) Math.min(sorted.size(), Math.max(0, Math.floor(limit)));
        return new Value.Array(IntStream.range(0, size)
                .mapToObj(i ->
                        sorted.get(i).labelled((i + 1) + " - " + sorted.get(i).label()))
                .toList());
    }

    private static ToDoubleFunction<TimeSeries> key(String word) {
        return switch (word) {
            case "AVG" -> series -> series.values().average().orElse(0);
            case "MIN" -> series -> series.values().min().orElse(0);
            case "MAX" -> series -> series.values().max().orElse(0);
            default -> series -> series.values().sum();
        };
    }

    private static String word(Value value) {
        return value instanceof Value.Word word ? word.name() : "";
    }
}
