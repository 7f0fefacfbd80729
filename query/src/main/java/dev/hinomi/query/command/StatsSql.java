package dev.hinomi.query.command;

import dev.hinomi.query.function.AggregateSql;
import dev.hinomi.query.function.Expressions;
import dev.hinomi.query.sql.Bins;
import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.SortOrder;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.stage.CommandSql;
import dev.hinomi.query.stage.Work;
import dev.hinomi.query.syntax.Column;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `stats`: one row for each combination of the groups' values, with what is computed over its rows; without `by`
/// one row in all. Later columns can name earlier ones (AWS document "stats").
final class StatsSql implements CommandSql<Command.Stats> {
    @Override
    public void apply(Command.Stats command, Work work) {
        new Grouping(command, work).run();
    }

    /// One `stats` at work.
    private static final class Grouping {
        private final Command.Stats command;
        private final Work work;
        private final Pipeline pipeline;
        private final SequencedMap<String, String> selected = new LinkedHashMap<>();
        private final List<String> keys = new ArrayList<>();
        private final SequencedMap<String, Value> groups = new LinkedHashMap<>();
        private final Map<Expression, Value> computed = new HashMap<>();

        Grouping(Command.Stats command, Work work) {
            this.command = command;
            this.work = work;
            this.pipeline = work.pipeline();
        }

        void run() {
            Expressions rows = work.expressions();
            for (Column group : command.groups()) {
                Value value = pipeline.bind(shifted(group.expression(), rows.value(group.expression())));
                List<String> names = value.keys().stream().map(this::key).toList();
                groups.put(group.name(), value.in(names));
            }
            List<Expression.Call> calls = command.aggregates().stream()
                    .flatMap(column -> aggregates(column.expression()))
                    .toList();
            calls.forEach(call -> compute(call, rows, calls));
            String hits = work.matches().isWanted() || selected.isEmpty() ? select("count(*)") : "";
            pipeline.replace(
                    "SELECT " + selection() + " FROM " + pipeline.rows() + groupBy(),
                    groups,
                    groups.values().stream()
                            .flatMap(value -> SortOrder.terms(value).stream())
                            .map(term -> term + " ASC NULLS LAST")
                            .toList());
            if (work.matches().isWanted()) {
                work.matches().in("(SELECT coalesce(sum(" + hits + "), 0)::BIGINT FROM " + pipeline.rows() + ")");
            } else {
                work.matches().here(pipeline);
            }
            for (Column column : command.aggregates()) {
                Value value = work.expressions(computed).value(column.expression());
                pipeline.define(column.name(), value);
                pipeline.show(column.name());
            }
            nameByText();
        }

        /// "You can only reference `max(sum_x)`, max_x or z at this point": a column with an alias is
        /// known by its text too.
        private void nameByText() {
            Stream.concat(command.groups().stream(), command.aggregates().stream())
                    .filter(column -> !pipeline.has(column.text()))
                    .forEach(column -> pipeline.define(column.text(), pipeline.name(column.name())));
        }

        /// Groups by a field that no event has are one group, and none without events.
        private String groupBy() {
            if (keys.isEmpty()) {
                return command.groups().isEmpty() ? "" : " HAVING count(*) > 0";
            }
            return " GROUP BY " + String.join(", ", keys);
        }

        /// A `bin` is shown later by the `offset` of the command, so that it can be compared with what is then
        /// (AWS document "Time-series functions").
        private Value shifted(Expression expression, Value value) {
            boolean isBin = expression instanceof Expression.Call call
                    && call.function().equalsIgnoreCase("bin");
            return isBin && value instanceof Value.Time time && command.offset().isPresent()
                    ? new Value.Time(Bins.known(pipeline.bind(Bins.after(
                            pipeline.bind(time.sql()), command.offset().get()))))
                    : value;
        }

        private String key(String sql) {
            keys.add(sql);
            return select(sql);
        }

        /// The column that has the value of a part of the select; the same for the same part.
        private String select(String sql) {
            return selected.computeIfAbsent(sql, _ -> pipeline.plan().name("g"));
        }

        private String selection() {
            return selected.entrySet().stream()
                    .map(part -> part.getKey() + " AS " + part.getValue())
                    .collect(Collectors.joining(", "));
        }

        /// The calls of aggregates within an expression.
        private Stream<Expression.Call> aggregates(Expression expression) {
            return expression instanceof Expression.Call call
                            && work.functions().aggregate(call).isPresent()
                    ? Stream.of(call)
                    : expression.operands().stream().flatMap(this::aggregates);
        }

        /// Selects what a call needs.
        private void compute(Expression.Call call, Expressions rows, List<Expression.Call> all) {
            AggregateSql.Aggregate parts =
                    work.functions().aggregate(call).orElseThrow().aggregate(rows.call(call, all));
            List<String> names = parts.sql().stream().map(this::select).toList();
            computed.put(call, parts.value().apply(names));
        }
    }
}
