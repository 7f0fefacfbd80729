package dev.hinomi.insights.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A query that somebody wants to run (API reference, `StartQuery`).
///
/// @param groups the names of the log groups; empty when the query names them itself, by `SOURCE`
/// @param start inclusive
/// @param end inclusive
/// @param limit the most rows, from 1 to 100,000
/// @param caller the ARN of who asks
/// @param mayUnmask whether the caller may see sensitive data
public record QueryRequest(
        String text,
        List<String> groups,
        Instant start,
        Instant end,
        Optional<Integer> limit,
        String caller,
        boolean mayUnmask) {
    public QueryRequest {
        groups = List.copyOf(groups);
    }
}
