package dev.hinomi.insights.query;

import dev.hinomi.insights.engine.ResultRow;
import java.util.List;
import java.util.Optional;

/// A query with a page of its rows.
///
/// @param rows those found so far while the query runs; `@ptr` is a field of those that are events
/// @param nextToken for the page after this one, if there is one
public record QueryPage(StoredQuery query, List<List<ResultRow.Field>> rows, Optional<String> nextToken) {
    public QueryPage {
        rows = List.copyOf(rows);
    }
}
