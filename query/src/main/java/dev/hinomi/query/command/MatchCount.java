package dev.hinomi.query.command;

import dev.hinomi.query.sql.EventSource;
import dev.hinomi.query.sql.Pipeline;

/// How a query counts the events that it matched, "the number of log events that matched the query string" (API
/// reference, `QueryStatistics`): those that pass its filters, before any `stats`, `dedup` or `limit`.
public final class MatchCount {
    private final long counter;
    private boolean filtered;
    private boolean counted;

    /// Counts with a counter of [dev.hinomi.query.scalar.MatchCounters].
    ///
    /// @param counter its number
    public MatchCount(long counter) {
        this.counter = counter;
    }

    /// A command may have left out events.
    void filtered() {
        filtered = true;
    }

    /// Whether the counter tells the number; otherwise the statement does, or nothing is left out at all.
    public boolean byCounter() {
        return filtered && counted;
    }

    /// Counts the rows, unless they are counted already or are all the events.
    public void here(Pipeline pipeline) {
        EventSource source = pipeline.identity().orElse(null);
        if (counted || !filtered || source == null || pipeline.plan().matched().isPresent()) {
            return;
        }
        String time = source.fixed("ts");
        pipeline.then("SELECT * REPLACE (hinomi_matched(" + counter + "::BIGINT, " + time + ") AS " + time + ") FROM "
                + pipeline.rows());
        counted = true;
    }
}
