package dev.hinomi.query.scalar;

import dev.hinomi.store.table.ScalarFunction;
import java.util.List;
import java.util.Optional;

/// Lists, and what aggregates collect: JSON texts.
final class ListFunctions {
    private ListFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                OfTexts.text("hinomi_json_stringify", JsonText::compact),
                OfTexts.number("hinomi_json_array_size", JsonLists::size),
                OfTexts.truth("hinomi_json_array_contains", JsonLists::contains),
                OfTexts.text("hinomi_values", texts -> Optional.of(Collected.values(texts))),
                new ScalarFunction(
                        "hinomi_top",
                        List.of(ScalarFunction.Type.TEXT, ScalarFunction.Type.INTEGER),
                        ScalarFunction.Type.TEXT,
                        (arguments, result) -> {
                            String counts = arguments.text(0);
                            if (counts != null) {
                                result.text(Collected.top(counts, arguments.integer(1)));
                            }
                        }),
                new ScalarFunction(
                        "hinomi_histogram",
                        List.of(
                                ScalarFunction.Type.TEXT,
                                ScalarFunction.Type.NUMBER,
                                ScalarFunction.Type.NUMBER,
                                ScalarFunction.Type.INTEGER),
                        ScalarFunction.Type.TEXT,
                        (arguments, result) -> {
                            String counts = arguments.text(0);
                            if (counts != null) {
                                result.text(Collected.histogram(
                                        counts, arguments.number(1), arguments.number(2), (int) arguments.integer(3)));
                            }
                        }));
    }
}
