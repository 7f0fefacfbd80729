package dev.hinomi.query.function;

import dev.hinomi.query.sql.EventSource;
import dev.hinomi.query.sql.SortOrder;
import dev.hinomi.query.sql.Value;
import dev.hinomi.store.table.FieldShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Aggregates that choose one of the values; missing when no row has one (AWS document "stats").
final class ChosenAggregates {
    /// How many ids there are.
    private static final String ID_RANGE = "18446744073709551616";

    private ChosenAggregates() {}

    static Map<String, AggregateSql> all() {
        return Map.of(
                "min", call -> extreme("min", call),
                "max", call -> extreme("max", call),
                "earliest", call -> byTime("arg_min", call),
                "latest", call -> byTime("arg_max", call),
                "sortsFirst", call -> bySort("arg_min", call),
                "sortsLast", call -> bySort("arg_max", call));
    }

    /// Of the numbers if there is any, else of the texts by code point.
    private static AggregateSql.Aggregate extreme(String function, Call call) {
        Value value = call.value(0);
        return switch (value) {
            case Value.Numeric _, Value.Truth _ -> AggregateSql.Aggregate.number(function + "(" + value.number() + ")");
            case Value.Time time -> AggregateSql.Aggregate.one(function + "(" + time.sql() + ")", Value.Time::new);
            case Value.Field field ->
                switch (field.shape()) {
                    case ABSENT -> new AggregateSql.Aggregate(List.of(), _ -> field);
                    case NUMBERS -> AggregateSql.Aggregate.number(function + "(" + field.numbers() + ")");
                    case TEXTS -> AggregateSql.Aggregate.one(function + "(" + field.texts() + ")", Value.Textual::new);
                    case BOTH -> extreme(function, field.numbers(), field.texts());
                };
            case Value.Textual _, Value.Structure _ -> extreme(function, call.number(0), call.text(0));
        };
    }

    private static AggregateSql.Aggregate extreme(String function, String numbers, String texts) {
        return new AggregateSql.Aggregate(
                List.of(function + "(" + numbers + ")", function + "(" + texts + ")"),
                names -> new Value.Field(
                        FieldShape.BOTH,
                        names.getFirst(),
                        "(CASE WHEN " + names.getFirst() + " IS NULL THEN " + names.get(1) + " END)"));
    }

    /// Of the events that have the field, the one with the least or the greatest time.
    private static AggregateSql.Aggregate byTime(String function, Call call) {
        return chosen(function, call.value(0), List.of(eventTime(call)));
    }

    /// By what events are ordered in time: one number, which DuckDB compares faster than a pair.
    static String eventTime(Call call) {
        EventSource events = events(call);
        return "(" + events.fixed("ts") + "::HUGEINT * " + ID_RANGE + "::HUGEINT + " + events.fixed("id") + ")";
    }

    static EventSource events(Call call) {
        return call.pipeline().sources().stream()
                .findFirst()
                .orElseThrow(() -> call.refused("it in the first stats, since groups have no time of their own"));
    }

    private static AggregateSql.Aggregate bySort(String function, Call call) {
        Value value = call.value(0);
        return chosen(function, value, SortOrder.terms(value));
    }

    /// The value of the row that is the first or the last by some terms.
    private static AggregateSql.Aggregate chosen(String function, Value value, List<String> terms) {
        List<String> keys = value.keys();
        if (keys.isEmpty()) {
            return new AggregateSql.Aggregate(List.of(), _ -> value);
        }
        String order = terms.size() == 1 ? terms.getFirst() : "(" + String.join(", ", terms) + ")";
        String end = ", " + order + ") FILTER (WHERE " + value.present() + ")";
        if (value instanceof Value.Truth) {
            // Of no rows it is missing, which a truth never is.
            return AggregateSql.Aggregate.number(function + "(" + value.number() + end);
        }
        if (keys.size() == 1) {
            return AggregateSql.Aggregate.one(function + "(" + keys.getFirst() + end, name -> value.in(List.of(name)));
        }
        List<String> members = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            members.add("k" + i + ": " + keys.get(i));
        }
        String sql = function + "({" + String.join(", ", members) + "}" + end;
        return AggregateSql.Aggregate.one(sql, name -> {
            List<String> columns = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                columns.add("(" + name + ").k" + i);
            }
            return value.in(columns);
        });
    }
}
