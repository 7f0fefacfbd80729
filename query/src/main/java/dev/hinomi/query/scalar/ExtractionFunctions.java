package dev.hinomi.query.scalar;

import dev.hinomi.query.form.CsvLine;
import dev.hinomi.query.form.Logfmt;
import dev.hinomi.store.table.RowSink.Row;
import dev.hinomi.store.table.ScalarFunction;
import java.util.List;

/// Texts of known forms, taken apart.
final class ExtractionFunctions {
    private ExtractionFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                new ScalarFunction(
                        "hinomi_json_elements",
                        List.of(ScalarFunction.Type.TEXT),
                        ScalarFunction.Type.TEXT,
                        ExtractionFunctions::elements),
                new ScalarFunction(
                        "hinomi_logfmt",
                        List.of(ScalarFunction.Type.TEXT),
                        ScalarFunction.Type.TEXT,
                        ExtractionFunctions::logfmt),
                new ScalarFunction(
                        "hinomi_csv",
                        List.of(ScalarFunction.Type.TEXT, ScalarFunction.Type.INTEGER),
                        ScalarFunction.Type.TEXT,
                        ExtractionFunctions::csv));
    }

    private static void elements(Row arguments, ScalarFunction.Result result) {
        String json = arguments.text(0);
        if (json != null) {
            JsonText.elements(json).ifPresent(result::text);
        }
    }

    private static void logfmt(Row arguments, ScalarFunction.Result result) {
        String text = arguments.text(0);
        if (text != null) {
            Logfmt.pairs(text).map(JsonText::map).ifPresent(result::text);
        }
    }

    private static void csv(Row arguments, ScalarFunction.Result result) {
        String text = arguments.text(0);
        if (text != null) {
            CsvLine.value(text, arguments.integer(1)).ifPresent(result::text);
        }
    }
}
