package dev.hinomi.query.plan;

import dev.hinomi.kernel.Fault;
import dev.hinomi.query.command.Commands;
import dev.hinomi.query.function.FunctionTable;
import dev.hinomi.query.sql.EventSource;
import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Plan;
import dev.hinomi.query.stage.Events;
import dev.hinomi.query.stage.MatchCount;
import dev.hinomi.query.stage.OtherSources;
import dev.hinomi.query.stage.Planning;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.store.table.FieldName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Makes the statement of a query.
final class Planner {
    private static final String MESSAGE = "@message";

    private static final FunctionTable FUNCTIONS = new FunctionTable();
    private static final Commands COMMANDS = new Commands();

    private Planner() {}

    static QueryPlan plan(
            List<Command> commands, Events events, OtherSources others, Plan.Moment moment, long counter, int limit) {
        Plan plan = new Plan(moment);
        Pipeline pipeline = plan.events(events.table(), events.names());
        MatchCount matches = new MatchCount(counter);
        new Planning(FUNCTIONS, COMMANDS, others, matches).apply(commands, pipeline);
        matches.here(pipeline);

        ResultColumn.Selected selected = new ResultColumn.Selected();
        List<ResultColumn> columns = columns(pipeline, selected);
        OptionalInt place = pipeline.identity()
                .map(source -> OptionalInt.of(selected.add(place(source))))
                .orElse(OptionalInt.empty());
        int shown = selected.size();
        OptionalInt matched = matches.scalar()
                .map(scalar -> OptionalInt.of(selected.add(List.of(scalar))))
                .orElse(OptionalInt.empty());
        Map<Integer, Fault> refusals = new LinkedHashMap<>();
        plan.refusals().forEach(refusal -> refusals.put(selected.add(List.of(refusal.condition())), refusal.fault()));
        String select =
                "SELECT " + selected.sql() + " FROM " + pipeline.rows() + pipeline.orderBy() + " LIMIT " + limit;
        return new QueryPlan(
                plan.statement(select),
                plan.statement("SELECT " + selected.after(shown)),
                columns,
                place,
                matched,
                matches.byCounter(),
                refusals,
                matches.isUnread() ? 0 : events.table().events(),
                matches.isUnread() ? 0 : events.table().bytes());
    }

    private static List<ResultColumn> columns(Pipeline pipeline, ResultColumn.Selected selected) {
        List<ResultColumn> columns = new ArrayList<>();
        for (String name : pipeline.shownAtEnd()) {
            if (isLate(pipeline, name)) {
                columns.add(new ResultColumn(name, ResultColumn.Form.MESSAGE, 0));
            } else {
                ResultColumn.Selection selection = ResultColumn.selection(pipeline.name(name));
                columns.add(new ResultColumn(name, selection.form(), selected.add(selection.sql())));
            }
        }
        return columns;
    }

    /// The text of an event is fetched for the rows that remain, unless the query has looked at it anyway.
    private static boolean isLate(Pipeline pipeline, String name) {
        Optional<EventSource> source = pipeline.identity();
        return name.equals(MESSAGE)
                && !pipeline.has(MESSAGE)
                && source.isPresent()
                && pipeline.sources().size() == 1
                && !source.get().asked(FieldName.MESSAGE);
    }

    private static List<String> place(EventSource source) {
        return List.of("part", "place", "grp", "stream", "id", "ts").stream()
                .map(source::fixed)
                .toList();
    }
}
