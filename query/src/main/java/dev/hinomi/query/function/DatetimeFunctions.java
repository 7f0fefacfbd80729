package dev.hinomi.query.function;

import dev.hinomi.query.sql.Value;
import java.util.Map;

/// Functions of time (AWS document "Boolean, comparison, numeric, datetime, and other functions", "Datetime
/// functions").
final class DatetimeFunctions {
    private DatetimeFunctions() {}

    static Map<String, FunctionSql> all() {
        return Map.of(
                "toMillis", call -> new Value.Numeric(call.value(0).number()),
                "now", call -> new Value.Numeric(call.plan().moment().now().getEpochSecond() + "::DOUBLE"));
    }
}
