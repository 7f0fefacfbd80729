package dev.hinomi.query.scalar;

import dev.hinomi.store.table.RowSink.Row;
import dev.hinomi.store.table.ScalarFunction;
import java.util.List;

/// Maps and lists, held as JSON texts.
final class StructureFunctions {
    private StructureFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                new ScalarFunction(
                        "hinomi_json_parse",
                        List.of(ScalarFunction.Type.TEXT),
                        ScalarFunction.Type.TEXT,
                        StructureFunctions::parse),
                new ScalarFunction(
                        "hinomi_json_member",
                        List.of(ScalarFunction.Type.TEXT, ScalarFunction.Type.TEXT),
                        ScalarFunction.Type.TEXT,
                        StructureFunctions::member),
                new ScalarFunction(
                        "hinomi_json_text",
                        List.of(ScalarFunction.Type.TEXT),
                        ScalarFunction.Type.TEXT,
                        StructureFunctions::text),
                new ScalarFunction(
                        "hinomi_json_shown",
                        List.of(ScalarFunction.Type.TEXT),
                        ScalarFunction.Type.TEXT,
                        StructureFunctions::shown));
    }

    private static void parse(Row arguments, ScalarFunction.Result result) {
        String text = arguments.text(0);
        if (text != null && JsonText.isStructure(text)) {
            result.text(text);
        }
    }

    private static void member(Row arguments, ScalarFunction.Result result) {
        String json = arguments.text(0);
        String path = arguments.text(1);
        if (json != null && path != null) {
            JsonText.member(json, path).ifPresent(result::text);
        }
    }

    private static void text(Row arguments, ScalarFunction.Result result) {
        String json = arguments.text(0);
        if (json != null) {
            JsonText.scalar(json).ifPresent(result::text);
        }
    }

    private static void shown(Row arguments, ScalarFunction.Result result) {
        String json = arguments.text(0);
        if (json != null) {
            result.text(JsonText.scalar(json).orElse(json));
        }
    }
}
