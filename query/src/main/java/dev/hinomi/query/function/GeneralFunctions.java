package dev.hinomi.query.function;

import dev.hinomi.query.sql.Value;
import java.util.Map;

/// General functions (AWS document "Boolean, comparison, numeric, datetime, and other functions", "General
/// functions").
final class GeneralFunctions {
    private GeneralFunctions() {}

    static Map<String, FunctionSql> all() {
        return Map.of("ispresent", call -> new Value.Truth(call.value(0).present()));
    }
}
