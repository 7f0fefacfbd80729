package dev.hinomi.store.engine;

import dev.hinomi.store.table.FieldNumber;
import dev.hinomi.store.table.ScalarFunction;
import java.util.List;
import java.util.OptionalDouble;

/// The functions that turn a text into the columns of a field, see [dev.hinomi.store.table.FieldShape].
final class FieldFunctions {
    static final String NUMBER = "field_number";
    static final String TEXT = "field_text";

    static final List<ScalarFunction> ALL = List.of(
            new ScalarFunction(
                    NUMBER, List.of(ScalarFunction.Type.TEXT), ScalarFunction.Type.NUMBER, (arguments, result) -> {
                        String text = arguments.text(0);
                        if (text != null) {
                            FieldNumber.parse(text).ifPresent(result::number);
                        }
                    }),
            new ScalarFunction(
                    TEXT, List.of(ScalarFunction.Type.TEXT), ScalarFunction.Type.TEXT, (arguments, result) -> {
                        String text = arguments.text(0);
                        if (text != null) {
                            OptionalDouble number = FieldNumber.parse(text);
                            if (number.isEmpty() || !FieldNumber.gives(number.getAsDouble(), text)) {
                                result.text(text);
                            }
                        }
                    }));

    private FieldFunctions() {}
}
