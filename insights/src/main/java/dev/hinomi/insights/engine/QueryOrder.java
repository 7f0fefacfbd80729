package dev.hinomi.insights.engine;

import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.TimeRange;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.query.InsightsQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is to be run.
///
/// @param groups those that the request or the query's `SOURCE` names, each once
/// @param range the events that count, by their times
/// @param limit the most rows that the caller wants; the query's own `limit`, or 10,000, when it does not say
/// @param mayUnmask whether the caller may see sensitive data (`logs:Unmask` on AWS)
/// @param at when the query was started, which is what `now()` is
public record QueryOrder(
        Scope scope,
        InsightsQuery query,
        List<LogGroup> groups,
        TimeRange range,
        Optional<Integer> limit,
        boolean mayUnmask,
        Instant at) {
    /// Rows of a query that says nothing of a limit (API reference, `StartQuery`).
    public static final int DEFAULT_LIMIT = 10_000;

    public QueryOrder {
        groups = List.copyOf(groups);
    }
}
