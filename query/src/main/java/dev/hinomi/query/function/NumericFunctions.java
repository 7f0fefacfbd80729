package dev.hinomi.query.function;

import dev.hinomi.query.sql.Value;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Numeric functions: missing when an argument is missing or no number, or when the result would be infinite
/// or none
/// (AWS document "Boolean, comparison, numeric, datetime, and other functions", "Numeric operations").
final class NumericFunctions {
    private NumericFunctions() {}

    static Map<String, FunctionSql> all() {
        return Map.of(
                "abs", call -> new Value.Numeric("abs(" + call.number(0) + ")"),
                "ceil", call -> new Value.Numeric("ceil(" + call.number(0) + ")"),
                "floor", call -> new Value.Numeric("floor(" + call.number(0) + ")"),
                "sqrt", call -> call.finite("sqrt(" + call.number(0) + ")"),
                "log", call -> call.finite("ln(" + call.number(0) + ")"),
                "greatest", call -> extreme(call, "greatest"),
                "least", call -> extreme(call, "least"));
    }

    /// DuckDB leaves out what is null; here one that is missing makes the result missing.
    private static Value extreme(Call call, String function) {
        String numbers = IntStream.range(0, call.size()).mapToObj(call::number).collect(Collectors.joining(", "));
        return new Value.Numeric("CASE WHEN len(list_filter([" + numbers + "], lambda x: x IS NULL)) = 0 THEN "
                + function + "(" + numbers + ") END");
    }
}
