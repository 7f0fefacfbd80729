package dev.hinomi.query.stage;

import dev.hinomi.query.sql.EventSource;
import dev.hinomi.query.sql.Pipeline;
import java.util.Optional;

/// How a query counts the events that it matched, "the number of log events that matched the query string" (API
/// reference, `QueryStatistics`): those that pass its filters, before any `stats`, `dedup` or `limit`.
public final class MatchCount {
    /// The number of a counter that nobody reads: for the events of subqueries, which are not counted.
    private static final long NO_COUNTER = 0;

    private final long counter;
    private boolean filtered;
    private boolean closed;
    private boolean counted;
    private boolean unread;
    private Optional<String> scalar = Optional.empty();

    /// Counts with a counter of [dev.hinomi.query.scalar.MatchCounters].
    ///
    /// @param counter its number
    public MatchCount(long counter) {
        this.counter = counter;
    }

    /// Counts nothing.
    static MatchCount none() {
        return new MatchCount(NO_COUNTER);
    }

    /// A command may have left out events.
    public void filtered() {
        filtered |= !closed;
    }

    /// Whether the number is still to be counted; without a filter it is that of all events.
    public boolean isWanted() {
        return !closed && filtered;
    }

    /// Whether the counter tells the number; otherwise the statement does, or nothing is left out at all.
    public boolean byCounter() {
        return counted;
    }

    /// Where the statement tells the number: a scalar expression, unless it is counted on the way.
    public Optional<String> scalar() {
        return scalar;
    }

    /// Sets where the statement tells the number, unless it is known already. What later commands leave out
    /// does not count.
    public void in(String expression) {
        if (!closed) {
            closed = true;
            scalar = Optional.of(expression);
        }
    }

    /// The same for a command that makes other rows of the rows: these are counted before it. Whatever comes
    /// after it may not need the time of events, by which [#here] counts.
    public void before(Pipeline pipeline) {
        if (filtered && pipeline.identity().isPresent() && counter != NO_COUNTER) {
            in("(SELECT count(*) FROM " + pipeline.rows() + ")");
        }
        closed = true;
    }

    /// Says that no event is read at all.
    public void unread() {
        closed = true;
        unread = true;
        scalar = Optional.of("0::BIGINT");
    }

    /// Whether no event is read at all.
    public boolean isUnread() {
        return unread;
    }

    /// Counts the rows, unless the number is known already or they are all the events. What later commands
    /// leave out does not count.
    public void here(Pipeline pipeline) {
        EventSource source = pipeline.identity().orElse(null);
        if (!closed && filtered && source != null && counter != NO_COUNTER) {
            String time = source.fixed("ts");
            pipeline.then("SELECT * REPLACE (hinomi_matched(" + counter + "::BIGINT, " + time + ") AS " + time
                    + ") FROM " + pipeline.rows());
            counted = true;
        }
        closed = true;
    }
}
