package dev.hinomi.query.function;

import dev.hinomi.query.sql.Bins;
import dev.hinomi.query.sql.Value;
import java.util.List;
import java.util.Map;

/// Aggregates over the times of events (AWS document "Time-series functions").
final class SeriesAggregates {
    private SeriesAggregates() {}

    static Map<String, AggregateSql> all() {
        return Map.of("rate", SeriesAggregates::rate);
    }

    /// By how much a number grew in each period between its first and its last event; missing when these
    /// have the same time.
    private static AggregateSql.Aggregate rate(Call call) {
        long length = Bins.fixedLength(call.interval(1).orElseThrow()).orElseThrow();
        String number = call.number(0);
        String time = ChosenAggregates.eventTime(call);
        String millis = ChosenAggregates.events(call).fixed("ts");
        String present = " FILTER (WHERE " + number + " IS NOT NULL)";
        return new AggregateSql.Aggregate(
                List.of(
                        "arg_min(" + number + ", " + time + ")" + present,
                        "arg_max(" + number + ", " + time + ")" + present,
                        "(max(" + millis + ")" + present + " - min(" + millis + ")" + present + ")"),
                names -> {
                    String span = names.get(2);
                    String rate = "((" + names.get(1) + " - " + names.getFirst() + ") / (" + span + "::DOUBLE / "
                            + length + "))";
                    return new Value.Numeric(
                            "(CASE WHEN " + span + " > 0 AND isfinite(" + rate + ") THEN " + rate + " END)");
                });
    }
}
