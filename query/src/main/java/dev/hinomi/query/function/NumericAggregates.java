package dev.hinomi.query.function;

import java.util.Map;
import java.util.OptionalDouble;

/// What is computed of numbers, leaving out rows in which the argument is missing or no number; missing when
/// no row is left (AWS document "stats").
final class NumericAggregates {
    private static final double MAX_PERCENT = 100;

    private NumericAggregates() {}

    static Map<String, AggregateSql> all() {
        return Map.ofEntries(
                Map.entry("sum", call -> of("sum", call)),
                Map.entry("sum_over_time", call -> of("sum", call)),
                Map.entry("sumOverTime", call -> of("sum", call)),
                Map.entry("avg", call -> of("avg", call)),
                // AWS says of the variance that it is that of the population; this is its root.
                Map.entry("stddev", call -> of("stddev_pop", call)),
                Map.entry("variance", call -> of("var_pop", call)),
                Map.entry("median", call -> of("median", call)),
                Map.entry("pct", NumericAggregates::percentile),
                Map.entry("percentile", NumericAggregates::percentile));
    }

    private static AggregateSql.Aggregate of(String function, Call call) {
        return AggregateSql.Aggregate.number(function + "(" + call.number(0) + ")");
    }

    /// Between the closest ranks, in proportion.
    private static AggregateSql.Aggregate percentile(Call call) {
        OptionalDouble percent = call.numeral(1);
        if (percent.isEmpty() || percent.getAsDouble() < 0 || percent.getAsDouble() > MAX_PERCENT) {
            throw call.refused(1, "a number from 0 to 100");
        }
        return AggregateSql.Aggregate.number(
                "quantile_cont(" + call.number(0) + ", " + percent.getAsDouble() / MAX_PERCENT + ")");
    }
}
