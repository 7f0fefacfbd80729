package dev.hinomi.insights.engine;

import java.util.List;

/// What a query has found: at its end, or so far.
///
/// @param rows in the order of the answer
public record QueryResult(List<ResultRow> rows, ScanStatistics statistics) {
    /// What a query has found before it begins.
    public static final QueryResult NOTHING = new QueryResult(List.of(), ScanStatistics.NONE);

    public QueryResult {
        rows = List.copyOf(rows);
    }
}
