package dev.hinomi.query.function;

import dev.hinomi.query.syntax.Expression;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is computed of numbers, leaving out rows in which the argument is missing or no number; missing when
/// no row is left (AWS document "stats").
final class NumericAggregates {
    private static final double MAX_PERCENT = 100;
    private static final Set<String> PERCENTILES = Set.of("pct", "percentile");

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

    /// Between the closest ranks, in proportion. Percentiles of the same field are found together.
    private static AggregateSql.Aggregate percentile(Call call) {
        double percent = call.numeral(1).orElseThrow();
        List<Double> percents = Stream.concat(
                        Stream.of(percent), call.peers().stream().flatMap(peer -> ofSameField(peer, call)))
                .distinct()
                .sorted()
                .toList();
        String ranks = percents.stream()
                .map(each -> String.valueOf(each / MAX_PERCENT))
                .collect(Collectors.joining(", ", "[", "]"));
        String value = "[" + (percents.indexOf(percent) + 1) + "]";
        return AggregateSql.Aggregate.one(
                "quantile_cont(" + call.number(0) + ", " + ranks + ")",
                name -> AggregateSql.Aggregate.finite("(" + name + ")" + value));
    }

    private static Stream<Double> ofSameField(Expression.Call peer, Call call) {
        boolean same = PERCENTILES.contains(peer.function().toLowerCase(Locale.ROOT))
                && peer.arguments().getFirst() instanceof Expression.Field field
                && call.arguments().getFirst() instanceof Expression.Field other
                && field.path().equals(other.path());
        return same ? Call.numeral(peer.arguments().get(1)).stream().boxed() : Stream.of();
    }
}
