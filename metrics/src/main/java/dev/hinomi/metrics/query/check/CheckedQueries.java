package dev.hinomi.metrics.query.check;

import java.util.List;

/// Queries that can be evaluated together.
///
/// @param queries in the caller's order
/// @param expressions the ids of those that are metric math, each after all that it names
public record CheckedQueries(List<CheckedQuery> queries, List<String> expressions) {
    public CheckedQueries {
        queries = List.copyOf(queries);
        expressions = List.copyOf(expressions);
    }
}
