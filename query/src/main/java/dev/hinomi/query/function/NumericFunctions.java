package dev.hinomi.query.function;

import dev.hinomi.query.sql.Sql;
import dev.hinomi.query.sql.Value;
import dev.hinomi.store.table.FieldShape;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Numeric functions: missing when an argument is missing or no number, or when the result would be infinite or
/// none (AWS document "Boolean, comparison, numeric, datetime, and other functions", "Numeric operations").
final class NumericFunctions {
    private NumericFunctions() {}

    static Map<String, FunctionSql> all() {
        return Map.ofEntries(
                Map.entry("abs", call -> new Value.Numeric("abs(" + call.number(0) + ")")),
                Map.entry("ceil", call -> new Value.Numeric("ceil(" + call.number(0) + ")")),
                Map.entry("floor", call -> new Value.Numeric("floor(" + call.number(0) + ")")),
                Map.entry("round", NumericFunctions::round),
                Map.entry("sqrt", call -> call.finite("sqrt(" + call.number(0) + ")")),
                Map.entry("log", call -> call.finite("ln(" + call.number(0) + ")")),
                Map.entry("greatest", call -> extreme(call, "greatest")),
                Map.entry("least", call -> extreme(call, "least")),
                Map.entry("histogram", NumericFunctions::range),
                Map.entry("haversine", NumericFunctions::haversine),
                Map.entry("toNumber", call -> new Value.Numeric(call.number(0))),
                Map.entry("toDouble", call -> new Value.Numeric(call.number(0))),
                Map.entry("toInt", call -> new Value.Numeric(integer(call.number(0), Integer.MIN_VALUE, 0x1p31))),
                Map.entry("toLong", NumericFunctions::toLong));
    }

    /// Halves are rounded away from zero; places by the decimal digits of the number.
    private static Value round(Call call) {
        return new Value.Numeric(
                call.size() == 1
                        ? "round(" + call.number(0) + ")"
                        : "hinomi_round(" + call.number(0) + ", " + call.number(1) + ")");
    }

    /// DuckDB leaves out what is null; here one that is missing makes the result missing.
    private static Value extreme(Call call, String function) {
        List<String> numbers =
                IntStream.range(0, call.size()).mapToObj(call::number).toList();
        String all = numbers.stream().map(number -> number + " IS NOT NULL").collect(Collectors.joining(" AND "));
        return new Value.Numeric(
                "(CASE WHEN " + all + " THEN " + function + "(" + String.join(", ", numbers) + ") END)");
    }

    /// `stats count(*) by histogram(x, 10)`: the start of the range of this width in which the number lies. AWS
    /// documents only the aggregate, with a number of ranges; after `by` the service takes a width.
    private static Value range(Call call) {
        String number = call.number(0);
        String width = call.number(1);
        return call.finite(
                "(CASE WHEN " + width + " > 0 THEN floor(" + number + " / " + width + ") * " + width + " END)");
    }

    private static Value haversine(Call call) {
        return new Value.Numeric("hinomi_haversine(" + call.number(0) + ", " + call.number(1) + ", " + call.number(2)
                + ", " + call.number(3) + ")");
    }

    /// The number without its fraction; missing outside of the range.
    ///
    /// @param end exclusive
    private static String integer(String number, double start, double end) {
        return "(CASE WHEN trunc(" + number + ") >= " + Sql.literal(start) + " AND trunc(" + number + ") < "
                + Sql.literal(end) + " THEN trunc(" + number + ") END)";
    }

    /// An integer that no double gives back, such as an id, keeps its digits.
    private static Value toLong(Call call) {
        Value value = call.value(0);
        String number = integer(call.number(0), -0x1p63, 0x1p63);
        return switch (value) {
            case Value.Textual text -> longOf(number, text.sql());
            case Value.Field field when field.shape().hasTexts() -> longOf(number, field.texts());
            case Value.Field _, Value.Numeric _, Value.Time _, Value.Truth _, Value.Structure _ ->
                new Value.Numeric(number);
        };
    }

    private static Value longOf(String number, String text) {
        return new Value.Field(FieldShape.BOTH, number, "hinomi_long_text(" + text + ")");
    }
}
