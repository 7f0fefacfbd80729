package dev.hinomi.query.naive;

import dev.hinomi.query.syntax.Expression;
import dev.hinomi.store.table.FieldNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/// Functions of many rows.
final class NaiveAggregates {
    static final Set<String> NAMES = Set.of(
            "count",
            "count_distinct",
            "countdistinct",
            "sum",
            "avg",
            "stddev",
            "variance",
            "median",
            "pct",
            "percentile",
            "min",
            "max",
            "earliest",
            "latest",
            "sortsfirst",
            "sortslast",
            "values");
    private static final int MAX_VALUES = 1_000;
    private static final Comparator<NaiveEvent> BY_TIME =
            Comparator.comparingLong(NaiveEvent::time).thenComparingLong(NaiveEvent::id);

    private NaiveAggregates() {}

    static boolean is(Expression expression) {
        return expression instanceof Expression.Call call
                && NAMES.contains(call.function().toLowerCase(Locale.ROOT));
    }

    /// The value of a call.
    ///
    /// @param rows each with its expressions
    static Optional<Cell> value(Expression.Call call, List<NaiveExpressions> rows) {
        String name = call.function().toLowerCase(Locale.ROOT);
        if (name.equals("count")
                && (call.arguments().isEmpty() || call.arguments().getFirst() instanceof Expression.Everything)) {
            return Cell.Num.of(rows.size());
        }
        Expression argument = call.arguments().getFirst();
        List<Cell> cells = rows.stream()
                .map(row -> row.value(argument))
                .flatMap(Optional::stream)
                .toList();
        return switch (name) {
            case "count" -> Cell.Num.of(cells.size());
            case "count_distinct", "countdistinct" -> Cell.Num.of(new HashSet<>(texts(cells)).size());
            case "min" -> extreme(cells, (a, b) -> a <= b ? a : b, (a, b) -> ValueOrder.byCodePoint(a, b) <= 0 ? a : b);
            case "max" -> extreme(cells, (a, b) -> a >= b ? a : b, (a, b) -> ValueOrder.byCodePoint(a, b) >= 0 ? a : b);
            case "earliest", "latest" -> byTime(name.equals("earliest"), argument, rows);
            case "sortsfirst" -> cells.stream().min(new ValueOrder());
            case "sortslast" -> cells.stream().max(new ValueOrder());
            case "values" -> texts(cells).isEmpty() ? Optional.empty() : Optional.of(new Cell.Structure(values(cells)));
            default -> ofNumbers(name, call, cells);
        };
    }

    private static List<String> texts(List<Cell> cells) {
        return cells.stream().map(Cell::text).flatMap(Optional::stream).toList();
    }

    private static Json values(List<Cell> cells) {
        return new Json.Array(texts(cells).stream()
                .distinct()
                .map(Cell.Str::new)
                .sorted(new ValueOrder())
                .limit(MAX_VALUES)
                .<Json>map(text -> new Json.Scalar(text.value(), Json.quoted(text.value())))
                .toList());
    }

    private static Optional<Cell> extreme(
            List<Cell> cells, BinaryOperator<Double> ofNumbers, BinaryOperator<String> ofTexts) {
        Optional<Double> number = cells.stream()
                .map(Cell::number)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .reduce(ofNumbers);
        if (number.isPresent()) {
            return cells.stream().anyMatch(Cell.Time.class::isInstance)
                    ? Optional.of(new Cell.Time((long) (double) number.get()))
                    : cells.stream().allMatch(Cell::isNumeric)
                            ? Cell.Num.of(number.get())
                            : Optional.of(new Cell.Str(FieldNumber.text(number.get())));
        }
        return texts(cells).stream().reduce(ofTexts).map(Cell.Str::new);
    }

    private static Optional<Cell> byTime(boolean first, Expression argument, List<NaiveExpressions> rows) {
        Stream<NaiveExpressions> having =
                rows.stream().filter(row -> row.value(argument).isPresent());
        Comparator<NaiveExpressions> order =
                Comparator.comparing(row -> row.row().event().orElseThrow(), BY_TIME);
        return (first ? having.min(order) : having.max(order)).flatMap(row -> row.value(argument));
    }

    private static Optional<Cell> ofNumbers(String name, Expression.Call call, List<Cell> cells) {
        List<Double> numbers = new ArrayList<>(cells.stream()
                .map(Cell::number)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .sorted()
                .toList());
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        double sum = numbers.stream().mapToDouble(x -> x).sum();
        return switch (name) {
            case "sum" -> Cell.Num.of(sum);
            case "avg" -> Cell.Num.of(sum / numbers.size());
            case "variance" -> Cell.Num.of(variance(numbers));
            case "stddev" -> Cell.Num.of(Math.sqrt(variance(numbers)));
            case "median" -> Cell.Num.of(percentile(numbers, 50));
            case "pct", "percentile" ->
                Cell.Num.of(percentile(
                        numbers,
                        ((Expression.Numeral) call.arguments().get(1)).value().doubleValue()));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static double variance(List<Double> numbers) {
        double mean = numbers.stream().mapToDouble(x -> x).sum() / numbers.size();
        return numbers.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum() / numbers.size();
    }

    /// Between the closest ranks, in proportion.
    private static double percentile(List<Double> sorted, double percent) {
        double rank = (sorted.size() - 1) * percent / 100;
        double below = sorted.get((int) Math.floor(rank));
        double above = sorted.get((int) Math.ceil(rank));
        return below + (above - below) * (rank - Math.floor(rank));
    }
}
