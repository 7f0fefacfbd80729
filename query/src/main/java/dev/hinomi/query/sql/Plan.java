package dev.hinomi.query.sql;

import dev.hinomi.kernel.Fault;
import dev.hinomi.store.table.EventTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A query as one statement: common table expressions, each of which uses those before it.
public final class Plan {
    private record Step(String name, String select, boolean kept) {}

    /// What is wrong with the query when a condition holds, a scalar expression of type BOOLEAN.
    public record Refusal(String condition, Fault fault) {}

    private final Moment moment;
    private final List<EventSource> sources = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private int names;
    private final List<Refusal> refusals = new ArrayList<>();

    public Plan(Moment moment) {
        this.moment = moment;
    }

    /// The times that functions such as `now()` tell.
    ///
    /// @param now when the query began
    /// @param start of the range that is queried
    /// @param end of the range, inclusive
    public record Moment(Instant now, Instant start, Instant end) {}

    public Moment moment() {
        return moment;
    }

    /// Events as the rows of a new pipeline.
    public Pipeline events(EventTable table, SourceNames sourceNames) {
        EventSource source = new EventSource("e" + sources.size(), table, sourceNames);
        sources.add(source);
        return new Pipeline(this, source);
    }

    /// How many bytes the messages of all events have that the plan reads so far.
    public long bytes() {
        return sources.stream().mapToLong(source -> source.table().bytes()).sum();
    }

    /// A name that nothing else has.
    public String name(String prefix) {
        return prefix + names++;
    }

    /// Adds a common table expression.
    ///
    /// @return its name
    public String add(String select) {
        return add(select, false);
    }

    /// Adds a common table expression whose rows are kept, since they are read several times and cost much.
    public String keep(String select) {
        return add(select, true);
    }

    private String add(String select, boolean kept) {
        String name = name("s");
        steps.add(new Step(name, select, kept));
        return name;
    }

    /// Refuses the query when a condition turns out to hold: a scalar expression.
    public void refuseIf(String condition, Fault fault) {
        refusals.add(new Refusal(condition, fault));
    }

    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /// The whole statement.
    ///
    /// @param select the last step
    public String statement(String select) {
        List<String> parts = new ArrayList<>();
        sources.forEach(source -> parts.add(source.cte() + " AS (" + source.select() + ")"));
        steps.forEach(
                step -> parts.add(step.name() + (step.kept() ? " AS MATERIALIZED (" : " AS (") + step.select() + ")"));
        return "WITH " + String.join(",\n", parts) + "\n" + select;
    }
}
