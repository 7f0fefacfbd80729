package dev.hinomi.query.function;

import dev.hinomi.query.sql.Value;
import dev.hinomi.query.syntax.Expression;
import java.util.Map;

/// Maps and lists (AWS document "Boolean, comparison, numeric, datetime, and other functions", "Structure types" and
/// "JSON functions").
final class JsonFunctions {
    private JsonFunctions() {}

    static Map<String, FunctionSql> all() {
        return Map.of(
                "jsonParse", call -> new Value.Structure("hinomi_json_parse(" + call.text(0) + ")"),
                "jsonStringify", call -> new Value.Textual("hinomi_json_stringify(" + json(call) + ")"),
                "jsonArraySize", call -> new Value.Numeric("hinomi_json_array_size(" + json(call) + ")"),
                "jsonArrayContains",
                        call -> new Value.Truth(
                                "hinomi_json_array_contains(" + json(call) + ", " + call.text(1) + ")"));
    }

    /// A map or a list as its JSON text; the text of everything else, which may be JSON itself. A list of an event
    /// is no field itself, and is found all the same.
    private static String json(Call call) {
        return switch (call.arguments().getFirst()) {
            case Expression.Field field -> JsonField.json(field, call.pipeline());
            case Expression _ -> call.value(0) instanceof Value.Structure structure ? structure.shown() : call.text(0);
        };
    }
}
