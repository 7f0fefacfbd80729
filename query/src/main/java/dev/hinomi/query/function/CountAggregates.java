package dev.hinomi.query.function;

import dev.hinomi.query.sql.Value;
import dev.hinomi.query.syntax.Expression;
import dev.hinomi.store.table.FieldShape;
import java.util.Map;

/// Counts: 0 when there is nothing to count (AWS documents "stats" and "Time-series functions").
final class CountAggregates {
    private CountAggregates() {}

    static Map<String, AggregateSql> all() {
        return Map.of(
                "count", CountAggregates::count,
                "count_over_time", CountAggregates::count,
                "countOverTime", CountAggregates::count,
                "count_distinct", CountAggregates::distinct,
                "countDistinct", CountAggregates::distinct);
    }

    /// `count()` and `count(*)` count all rows, `count(x)` those that have it.
    private static AggregateSql.Aggregate count(Call call) {
        if (call.size() == 0 || call.arguments().getFirst() instanceof Expression.Everything) {
            return AggregateSql.Aggregate.number("count(*)");
        }
        return AggregateSql.Aggregate.number(
                "count(*) FILTER (WHERE " + call.value(0).present() + ")");
    }

    /// Counts exactly, however many there are.
    private static AggregateSql.Aggregate distinct(Call call) {
        Value value = call.value(0);
        return switch (value) {
            case Value.Structure structure -> AggregateSql.Aggregate.number("count(DISTINCT " + structure.text() + ")");
            case Value.Field field when field.shape() == FieldShape.ABSENT -> AggregateSql.Aggregate.number("0");
            // A value that has a text is that text; its number follows from it.
            case Value.Field field
            when field.shape() == FieldShape.BOTH ->
                AggregateSql.Aggregate.number("count(DISTINCT " + field.texts() + ") + count(DISTINCT "
                        + field.numbers() + ") FILTER (WHERE " + field.texts() + " IS NULL)");
            case Value.Field _, Value.Numeric _, Value.Textual _, Value.Time _, Value.Truth _ ->
                AggregateSql.Aggregate.number("count(DISTINCT " + value.keys().getFirst() + ")");
        };
    }
}
