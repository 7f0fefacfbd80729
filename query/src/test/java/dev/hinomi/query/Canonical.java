package dev.hinomi.query;

import dev.hinomi.query.syntax.Column;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a parsed query with every parenthesis and every column name, so that scripts can show how it was read.
final class Canonical {
    private Canonical() {}

    static String write(Command command) {
        return switch (command) {
            case Command.Fields fields -> "fields " + columns(fields.columns());
            case Command.Display display -> "display " + columns(display.columns());
            case Command.Filter filter -> "filter " + write(filter.condition());
            case Command.Parse parse ->
                "parse " + write(parse.field()) + " " + write(parse.pattern()) + " as "
                        + String.join(", ", parse.names());
            case Command.Stats stats ->
                "stats " + columns(stats.aggregates())
                        + (stats.groups().isEmpty() ? "" : " by " + columns(stats.groups()));
            case Command.Sort sort ->
                "sort "
                        + sort.keys().stream()
                                .map(key -> write(key.expression()) + (key.descending() ? " desc" : " asc"))
                                .collect(Collectors.joining(", "));
            case Command.Limit limit ->
                "limit" + (limit.any() ? " any" : "")
                        + limit.count().map(count -> " " + count).orElse("");
            case Command.Dedup dedup -> "dedup " + list(dedup.fields());
            case Command.Other other -> other.name() + " <" + other.text() + ">";
        };
    }

    private static String columns(List<Column> columns) {
        return columns.stream()
                .map(column -> write(column.expression()) + " as {" + column.name() + "}")
                .collect(Collectors.joining(", "));
    }

    private static String list(List<? extends Expression> expressions) {
        return expressions.stream().map(Canonical::write).collect(Collectors.joining(", "));
    }

    private static String write(Expression expression) {
        return switch (expression) {
            case Expression.Field field -> field.name();
            case Expression.Text text -> '"' + text.value() + '"';
            case Expression.Numeral numeral -> numeral.value().toPlainString();
            case Expression.Truth truth -> String.valueOf(truth.value());
            case Expression.Period period -> period.text();
            case Expression.Regex regex -> "/" + regex.source() + "/";
            case Expression.Everything _ -> "*";
            case Expression.Call call -> call.function() + "(" + list(call.arguments()) + ")";
            case Expression.Binary binary ->
                "(" + write(binary.left()) + " " + binary.operator().sign() + " " + write(binary.right()) + ")";
            case Expression.Negative negative -> "-" + write(negative.operand());
            case Expression.Not not -> "not(" + write(not.operand()) + ")";
            case Expression.In in ->
                "(" + write(in.value()) + (in.negated() ? " not" : "") + " in [" + list(in.members()) + "])";
            case Expression.Like like ->
                "(" + write(like.value()) + (like.negated() ? " not" : "") + " like " + write(like.pattern()) + ")";
        };
    }
}
