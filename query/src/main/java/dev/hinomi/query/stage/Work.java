package dev.hinomi.query.stage;

import dev.hinomi.kernel.TimeRange;
import dev.hinomi.query.function.Expressions;
import dev.hinomi.query.function.FunctionTable;
import dev.hinomi.query.sql.Pipeline;
import dev.hinomi.query.sql.Plan;
import dev.hinomi.query.sql.Value;
import dev.hinomi.query.syntax.Command;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.query.syntax.Source;
import dev.hinomi.query.syntax.Subquery;
import java.util.List;
import java.util.Map;

/// What a command works with.
///
/// @param before the commands that made the rows
public record Work(Pipeline pipeline, Planning planning, List<Command> before) {
    public Work {
        before = List.copyOf(before);
    }

    public Expressions expressions() {
        return expressions(Map.of());
    }

    /// Expressions of which some parts are computed already.
    public Expressions expressions(Map<Expression, Value> computed) {
        return new Expressions(pipeline, functions(), this::rows, computed);
    }

    public FunctionTable functions() {
        return planning.functions();
    }

    public MatchCount matches() {
        return planning.matches();
    }

    public OtherSources others() {
        return planning.others();
    }

    public Plan plan() {
        return pipeline.plan();
    }

    /// The rows of a query in parentheses, which begins with `SOURCE`.
    public Pipeline rows(Subquery subquery) {
        Source source = (Source) subquery.commands().getFirst();
        return rows(
                rows(source), subquery.commands().subList(1, subquery.commands().size()));
    }

    /// All events of a `SOURCE`.
    public Pipeline rows(Source source) {
        Events events = others().named(source, SourceRange.of(source, plan().moment()));
        return plan().events(events.table(), events.names());
    }

    /// What the commands before this one would make of the events of another range.
    public Pipeline again(TimeRange range) {
        Events events = others().own(range);
        return rows(plan().events(events.table(), events.names()), before);
    }

    private Pipeline rows(Pipeline events, List<Command> commands) {
        planning.uncounted().apply(commands, events);
        return events;
    }
}
