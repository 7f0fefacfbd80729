package dev.hinomi.query.function;

import dev.hinomi.query.syntax.Expression;
import java.util.Map;

/// Counts and sums. They leave out rows without the field, and those in which it is no number when they
/// compute with it;
/// without any other row they are missing, but a count is 0 (AWS document "stats").
final class BasicAggregates {
    private BasicAggregates() {}

    static Map<String, AggregateSql> all() {
        return Map.of(
                "count", BasicAggregates::count,
                "sum", call -> AggregateSql.Aggregate.number("sum(" + call.number(0) + ")"),
                "avg", call -> AggregateSql.Aggregate.number("avg(" + call.number(0) + ")"));
    }

    /// `count()` and `count(*)` count all rows, `count(x)` those that have it.
    private static AggregateSql.Aggregate count(Call call) {
        if (call.size() == 0 || call.arguments().getFirst() instanceof Expression.Everything) {
            return AggregateSql.Aggregate.number("count(*)");
        }
        return AggregateSql.Aggregate.number(
                "count(*) FILTER (WHERE " + call.value(0).present() + ")");
    }
}
