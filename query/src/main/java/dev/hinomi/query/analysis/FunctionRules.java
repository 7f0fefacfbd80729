package dev.hinomi.query.analysis;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hinomi.kernel.NearestName;
import dev.hinomi.query.syntax.Column;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Insight;
import dev.hinomi.query.syntax.QueryProblem;
import java.util.List;
import java.util.Optional;

/// Finds calls of functions that do not exist, that stand where they cannot, or that have the wrong
/// arguments; and lengths of time and `*` outside of the functions that take them.
final class FunctionRules {
    /// How CloudWatch's metrics write a percentile.
    private static final Pattern PERCENTILE = Pattern.compile("[pP](\\d{1,2})");

    private final List<QueryProblem> problems;

    FunctionRules(List<QueryProblem> problems) {
        this.problems = problems;
    }

    /// Where an expression stands.
    private enum Place {
        ROW,
        SHOWN,
        AGGREGATE,
        GROUP,
        /// Within the arguments of an aggregate.
        INNER
    }

    void check(Command command) {
        switch (command) {
            case Command.Fields fields -> fields.columns().forEach(column -> value(column.expression(), Place.SHOWN));
            case Command.Display display ->
                display.columns().forEach(column -> value(column.expression(), Place.SHOWN));
            case Command.Filter filter -> value(filter.condition(), Place.ROW);
            case Command.Stats stats -> {
                stats.aggregates().forEach(column -> value(column.expression(), Place.AGGREGATE));
                stats.groups().forEach(column -> value(column.expression(), Place.GROUP));
                topk(stats);
            }
            case Insight.RelevantFields relevant -> value(relevant.condition(), Place.ROW);
            case Command _ -> {}
        }
    }

    private void value(Expression expression, Place place) {
        if (!Parameter.isValue(expression)) {
            add(expression, describe(expression), Parameter.VALUE.expected());
        }
        if (expression instanceof Expression.Call call) {
            call(call, place);
        } else if (expression instanceof Expression.Like like && like.pattern() instanceof Expression.Regex) {
            value(like.value(), place);
        } else {
            expression.operands().forEach(operand -> value(operand, place));
        }
    }

    private void call(Expression.Call call, Place place) {
        FunctionSignature function = FunctionCatalog.find(call.function()).orElse(null);
        if (function == null) {
            unknown(call);
            return;
        }
        place(call, function, place);
        int count = call.arguments().size();
        if (count < function.required() || count > function.most()) {
            add(call, count + (count == 1 ? " argument" : " arguments"), function.count() + " of " + function.name());
            return;
        }
        int known = problems.size();
        for (int i = 0; i < count; i++) {
            Expression argument = call.arguments().get(i);
            // The aggregate takes a number of ranges, where the function of a row takes a width.
            boolean ranges = function.parameter(i) == Parameter.WIDTH && place == Place.AGGREGATE;
            Parameter parameter = ranges ? Parameter.COUNT : function.parameter(i);
            if (!parameter.accepts(argument)) {
                add(
                        argument,
                        describe(argument),
                        parameter.expected() + ", as argument " + (i + 1) + " of " + function.name());
            } else if (Parameter.isValue(argument)) {
                value(argument, isAggregate(function, place) ? Place.INNER : place);
            }
        }
        if (problems.size() == known) {
            groups(call, function);
        }
    }

    /// A replacement names groups that the pattern has.
    private void groups(Expression.Call call, FunctionSignature function) {
        for (int i = 1; i < call.arguments().size(); i++) {
            if (function.parameter(i) == Parameter.REPLACEMENT
                    && call.arguments().get(i) instanceof Expression.Text replacement) {
                int groups = groups(call.arguments().get(i - 1));
                if (LiteralText.greatestGroup(replacement.value()) > groups) {
                    add(replacement, describe(replacement), "\\0 to \\" + groups + ", the groups of the pattern");
                }
            }
        }
    }

    private static int groups(Expression pattern) {
        return switch (pattern) {
            case Expression.Regex regex -> Pattern.compile(regex.source()).groupCount();
            case Expression.Text text -> Pattern.compile(text.value()).groupCount();
            case Expression _ -> 0;
        };
    }

    private static boolean isAggregate(FunctionSignature function, Place place) {
        return switch (function.usage()) {
            case AGGREGATE -> true;
            case EITHER -> place == Place.AGGREGATE;
            case ROW, SHOWN -> false;
        };
    }

    private void place(Expression.Call call, FunctionSignature function, Place place) {
        String expected = switch (function.usage()) {
            case ROW -> "";
            case AGGREGATE ->
                switch (place) {
                    case AGGREGATE -> "";
                    case GROUP -> "a value of one row after by, not an aggregate";
                    case INNER -> "a value of one row within an aggregate";
                    case ROW, SHOWN -> "an aggregate within stats; as gives it a name that later commands can use";
                };
            case EITHER -> place == Place.AGGREGATE || place == Place.GROUP ? "" : "it within stats";
            case SHOWN -> place == Place.SHOWN ? "" : "unmask within fields or display";
        };
        if (!expected.isEmpty()) {
            add(call, "'" + call.function() + "'", expected);
        }
    }

    private void unknown(Expression.Call call) {
        List<String> names = FunctionCatalog.all().stream()
                .flatMap(function -> function.names().stream())
                .toList();
        Matcher percentile = PERCENTILE.matcher(call.function());
        Optional<String> nearest = percentile.matches()
                ? Optional.of("pct(..., " + percentile.group(1) + ")")
                : NearestName.to(call.function(), names);
        add(
                call,
                "'" + call.function() + "'",
                nearest.map(name -> "a function; the nearest is " + name).orElse("a function"));
    }

    /// "This function cannot be combined with `by` or other aggregation functions" (AWS document
    /// "stats").
    private void topk(Command.Stats stats) {
        stats.aggregates().stream()
                .map(Column::expression)
                .filter(FunctionRules::isTopk)
                .filter(_ -> stats.aggregates().size() > 1 || !stats.groups().isEmpty())
                .findFirst()
                .ifPresent(call -> add(call, "'topk'", "topk alone, without by and without other aggregates"));
    }

    private static boolean isTopk(Expression expression) {
        return (expression instanceof Expression.Call call && call.function().equalsIgnoreCase("topk"))
                || expression.operands().stream().anyMatch(FunctionRules::isTopk);
    }

    private static String describe(Expression expression) {
        return switch (expression) {
            case Expression.Period period -> "'" + period.interval() + "'";
            case Expression.Regex regex -> "/" + regex.source() + "/";
            case Expression.Everything _ -> "'*'";
            case Expression.Field field -> "'" + field.name() + "'";
            case Expression.Text text -> "'" + text.value() + "'";
            case Expression.Numeral numeral -> "'" + numeral.value().toPlainString() + "'";
            case Expression.Call call -> "'" + call.text() + "'";
            case Expression _ -> "another value";
        };
    }

    private void add(Expression place, String found, String expected) {
        problems.add(new QueryProblem(place.position(), found, expected));
    }
}
