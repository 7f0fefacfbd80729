package dev.hinomi.query;

import dev.hinomi.query.syntax.Column;
import dev.hinomi.query.syntax.Combination;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Extraction;
import dev.hinomi.query.syntax.Insight;
import dev.hinomi.query.syntax.Interval;
import dev.hinomi.query.syntax.Position;
import dev.hinomi.query.syntax.Series;
import dev.hinomi.query.syntax.Source;
import dev.hinomi.query.syntax.Step;
import dev.hinomi.query.syntax.Subquery;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a parsed query with every parenthesis and every column name, so that scripts can show how it was
/// read.
final class Canonical {
    private Canonical() {}

    static String write(Command command) {
        return switch (command) {
            case Command.Fields fields -> "fields " + columns(fields.columns());
            case Command.Display display -> "display " + columns(display.columns());
            case Command.Filter filter -> (filter.index() ? "filterIndex " : "filter ") + write(filter.condition());
            case Command.Stats stats ->
                "stats " + columns(stats.aggregates())
                        + (stats.groups().isEmpty() ? "" : " by " + columns(stats.groups()))
                        + stats.offset().map(offset -> " offset " + offset).orElse("");
            case Command.Sort sort ->
                "sort "
                        + sort.keys().stream()
                                .map(key -> write(key.field()) + (key.descending() ? " desc" : " asc"))
                                .collect(Collectors.joining(", "));
            case Command.Limit limit -> "limit" + (limit.any() ? " any " : " ") + limit.count();
            case Command.Dedup dedup -> "dedup " + list(dedup.fields());
            case Command.Unmask unmask -> "unmask " + list(unmask.fields());
            case Source source -> part(source);
            case Extraction extraction -> part(extraction);
            case Combination combination -> part(combination);
            case Series series -> part(series);
            case Insight insight -> part(insight);
        };
    }

    /// Any part of a command: a record with its components, without those that are empty.
    private static String part(Object value) {
        return switch (value) {
            case Expression expression -> write(expression);
            case Subquery subquery ->
                subquery.commands().stream().map(Canonical::write).collect(Collectors.joining(" | ", "(", ")"));
            case Interval interval -> interval.toString();
            case Record part ->
                part.getClass().getSimpleName()
                        + Stream.of(part.getClass().getRecordComponents())
                                .filter(component -> !component.getType().equals(Position.class))
                                .map(component -> component.getName() + "=" + part(value(component, part)))
                                .filter(component -> !component.endsWith("="))
                                .collect(Collectors.joining(" ", "(", ")"));
            case List<?> list -> list.stream().map(Canonical::part).collect(Collectors.joining(","));
            case Optional<?> optional -> optional.map(Canonical::part).orElse("");
            default -> value.toString();
        };
    }

    private static Object value(RecordComponent component, Record part) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.toString(), e);
        }
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
            case Expression.Period period -> period.interval().toString();
            case Expression.Member member -> write(member.value()) + step(member.step());
            case Expression.Regex regex -> "/" + regex.source() + "/";
            case Expression.Everything _ -> "*";
            case Expression.Call call -> call.function() + "(" + list(call.arguments()) + ")";
            case Expression.Binary binary ->
                "(" + write(binary.left()) + " " + binary.operator().sign() + " " + write(binary.right()) + ")";
            case Expression.Negative negative -> "-" + write(negative.operand());
            case Expression.Not not -> "not(" + write(not.operand()) + ")";
            case Expression.In in ->
                "(" + write(in.value()) + (in.negated() ? " not" : "") + " in [" + list(in.members()) + "])";
            case Expression.InSubquery in ->
                "(" + write(in.value()) + (in.negated() ? " not" : "") + " in " + part(in.subquery()) + ")";
            case Expression.Like like ->
                "(" + write(like.value()) + (like.negated() ? " not" : "") + " like " + write(like.pattern()) + ")";
        };
    }

    private static String step(Step step) {
        return switch (step) {
            case Step.Name(String name) -> "." + name;
            case Step.Index(int index) -> "[" + index + "]";
        };
    }
}
