package dev.hinomi.query.plan;

import dev.hinomi.kernel.Fault;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// A query as a statement, and how its rows are read.
///
/// @param sql the statement
/// @param rowless a statement of one row that tells what the columns after those of the result tell, for
/// when there are
///     no rows
/// @param columns of the result
/// @param place the first of six columns that tell which event a row is: part, place, group, stream, id,
/// time; empty when
///     rows are no events
/// @param matched the column, the same in each row, that tells how many events matched; empty when a counter
/// tells it or
///     all did
/// @param counted whether the counter tells how many events matched
/// @param refusals what is wrong with the query if the column of this number holds
/// @param scanned how many events the ranges have
/// @param bytes how many bytes of messages they have
record QueryPlan(
        String sql,
        String rowless,
        List<ResultColumn> columns,
        OptionalInt place,
        OptionalInt matched,
        boolean counted,
        Map<Integer, Fault> refusals,
        long scanned,
        long bytes) {
    QueryPlan {
        columns = List.copyOf(columns);
        refusals = Map.copyOf(refusals);
    }

    /// Whether rows tell anything beside the result.
    boolean tells() {
        return matched.isPresent() || !refusals.isEmpty();
    }
}
