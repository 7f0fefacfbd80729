package dev.hinomi.query.naive;

import dev.hinomi.query.syntax.Column;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// `stats`.
record NaiveStats(NaiveRows rows, NaiveMoment moment) {
    void apply(Command.Stats stats) {
        Map<List<Optional<Cell>>, List<NaiveExpressions>> groups = new LinkedHashMap<>();
        if (stats.groups().isEmpty()) {
            groups.put(List.of(), new ArrayList<>());
        }
        for (NaiveRow row : rows.rows) {
            NaiveExpressions at = new NaiveExpressions(rows, row, Map.of(), moment);
            List<Optional<Cell>> key = stats.groups().stream()
                    .map(group -> at.value(group.expression()))
                    .toList();
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(at);
        }
        Map<String, Kind> kinds = new LinkedHashMap<>();
        stats.groups().forEach(group -> kinds.put(group.name(), Kind.of(group.expression(), rows)));
        List<Result> results = new ArrayList<>();
        groups.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(NaiveStats::compare))
                .forEach(group -> {
                    Map<Expression, Optional<Cell>> computed = new HashMap<>();
                    stats.aggregates().forEach(column -> compute(column.expression(), group.getValue(), computed));
                    results.add(new Result(new NaiveRow(Optional.empty(), Map.of()), group.getKey(), computed));
                });
        replace(stats, kinds, results);
    }

    /// A row, with the values of its groups and of all aggregates.
    private record Result(NaiveRow row, List<Optional<Cell>> key, Map<Expression, Optional<Cell>> computed) {}

    private static int compare(List<Optional<Cell>> a, List<Optional<Cell>> b) {
        Comparator<Cell> order = new ValueOrder();
        for (int i = 0; i < a.size(); i++) {
            Optional<Cell> left = a.get(i);
            Optional<Cell> right = b.get(i);
            int result = left.isPresent() && right.isPresent()
                    ? order.compare(left.get(), right.get())
                    : Boolean.compare(left.isEmpty(), right.isEmpty());
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    private static void compute(
            Expression expression, List<NaiveExpressions> rows, Map<Expression, Optional<Cell>> computed) {
        if (NaiveAggregates.is(expression)) {
            computed.put(expression, NaiveAggregates.value((Expression.Call) expression, rows));
        } else {
            expression.operands().forEach(operand -> compute(operand, rows, computed));
        }
    }

    private void replace(Command.Stats stats, Map<String, Kind> groupKinds, List<Result> results) {
        List<Kind> kinds = stats.aggregates().stream().map(this::kind).toList();
        rows.rows = new ArrayList<>(results.stream().map(Result::row).toList());
        rows.columns.clear();
        rows.columns.putAll(groupKinds);
        rows.shown.clear();
        rows.beside.clear();
        rows.displayed = false;
        for (Result result : results) {
            for (int i = 0; i < stats.groups().size(); i++) {
                NaiveInterpreter.set(
                        result.row(), stats.groups().get(i).name(), result.key().get(i));
            }
        }
        stats.groups().forEach(group -> rows.show(group.name()));
        for (int i = 0; i < kinds.size(); i++) {
            Column column = stats.aggregates().get(i);
            for (Result result : results) {
                NaiveExpressions at = new NaiveExpressions(rows, result.row(), result.computed(), moment);
                NaiveInterpreter.set(result.row(), column.name(), at.value(column.expression()));
            }
            rows.columns.put(column.name(), kinds.get(i));
            rows.show(column.name());
        }
        nameByText(stats);
    }

    private void nameByText(Command.Stats stats) {
        for (Column column : Stream.concat(stats.groups().stream(), stats.aggregates().stream())
                .toList()) {
            if (!rows.columns.containsKey(column.text())) {
                rows.columns.put(column.text(), rows.kind(column.name()));
                rows.rows.forEach(row -> NaiveInterpreter.set(
                        row, column.text(), Optional.ofNullable(row.columns().get(column.name()))));
            }
        }
    }

    /// What an aggregate gives, over the rows before.
    private Kind kind(Column column) {
        if (!(column.expression() instanceof Expression.Call call) || !NaiveAggregates.is(call)) {
            return Kind.of(column.expression(), rows);
        }
        return switch (call.function().toLowerCase(Locale.ROOT)) {
            case "min", "max", "earliest", "latest", "sortsfirst", "sortslast" ->
                Kind.of(call.arguments().getFirst(), rows);
            case "values" -> Kind.STRUCTURE;
            default -> Kind.NUMBER;
        };
    }
}
