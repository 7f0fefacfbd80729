package dev.hinomi.query.function;

import dev.hinomi.query.sql.Value;
import java.util.List;
import java.util.Map;

/// Aggregates that give lists and maps; missing when no row has a value (AWS documents "stats" and "Time-series
/// functions").
final class CollectedAggregates {
    private CollectedAggregates() {}

    static Map<String, AggregateSql> all() {
        return Map.of(
                "values", CollectedAggregates::values,
                "collect_values", CollectedAggregates::values,
                "topk", CollectedAggregates::top,
                "histogram", CollectedAggregates::histogram);
    }

    /// The distinct texts, at most 1,000, in the order of `sort`.
    private static AggregateSql.Aggregate values(Call call) {
        String text = call.text(0);
        return AggregateSql.Aggregate.one(
                "list(DISTINCT " + text + ") FILTER (WHERE " + text + " IS NOT NULL)",
                name -> new Value.Structure("hinomi_values(to_json(" + name + ")::VARCHAR)"));
    }

    /// The most frequent texts, exactly, the most frequent first.
    private static AggregateSql.Aggregate top(Call call) {
        int count = count(call, 0);
        String text = call.text(1);
        return AggregateSql.Aggregate.one(
                "histogram(" + text + ") FILTER (WHERE " + text + " IS NOT NULL)",
                name -> new Value.Structure("hinomi_top(to_json(" + name + ")::VARCHAR, " + count + "::BIGINT)"));
    }

    /// Ranges of the same length between the least and the greatest number, and how many numbers lie in each.
    private static AggregateSql.Aggregate histogram(Call call) {
        String number = call.number(0);
        int buckets = count(call, 1);
        return new AggregateSql.Aggregate(
                List.of(
                        "list(" + number + ") FILTER (WHERE " + number + " IS NOT NULL)",
                        "min(" + number + ")",
                        "max(" + number + ")"),
                names -> {
                    String least = names.get(1);
                    String greatest = names.get(2);
                    String bucket = "CASE WHEN " + least + " = " + greatest + " THEN 0 ELSE least(" + (buckets - 1)
                            + ", floor((x - " + least + ") / (" + greatest + " - " + least + ") * " + buckets
                            + "))::INTEGER END";
                    return new Value.Structure("hinomi_histogram(to_json(list_aggregate(list_transform("
                            + names.getFirst() + ", lambda x: " + bucket + "), 'histogram'))::VARCHAR, " + least + ", "
                            + greatest + ", " + buckets + "::BIGINT)");
                });
    }

    private static int count(Call call, int argument) {
        return (int) call.numeral(argument).orElseThrow();
    }
}
