package dev.hinomi.query.scalar;

import dev.hinomi.store.table.FieldNumber;
import dev.hinomi.store.table.RowSink.Row;
import dev.hinomi.store.table.ScalarFunction;
import java.util.List;

/// Numbers, texts, and the order of texts.
final class ValueFunctions {
    private ValueFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                new ScalarFunction(
                        "hinomi_number",
                        List.of(ScalarFunction.Type.TEXT),
                        ScalarFunction.Type.NUMBER,
                        ValueFunctions::number),
                new ScalarFunction(
                        "hinomi_text",
                        List.of(ScalarFunction.Type.NUMBER),
                        ScalarFunction.Type.TEXT,
                        ValueFunctions::text),
                new ScalarFunction(
                        "hinomi_natural",
                        List.of(ScalarFunction.Type.TEXT),
                        ScalarFunction.Type.TEXT,
                        ValueFunctions::natural));
    }

    private static void number(Row arguments, ScalarFunction.Result result) {
        String text = arguments.text(0);
        if (text != null) {
            FieldNumber.parse(text).ifPresent(result::number);
        }
    }

    private static void text(Row arguments, ScalarFunction.Result result) {
        if (!arguments.isNull(0)) {
            result.text(FieldNumber.text(arguments.number(0)));
        }
    }

    private static void natural(Row arguments, ScalarFunction.Result result) {
        String text = arguments.text(0);
        if (text != null) {
            result.text(NaturalOrder.key(text));
        }
    }
}
