package dev.hinomi.query.scalar;

import dev.hinomi.store.table.ScalarFunction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// Functions of one text or two. A missing argument makes the result missing.
final class OfTexts {
    private OfTexts() {}

    static ScalarFunction text(String name, Function<String, Optional<String>> function) {
        return new ScalarFunction(
                name, List.of(ScalarFunction.Type.TEXT), ScalarFunction.Type.TEXT, (arguments, result) -> {
                    String text = arguments.text(0);
                    if (text != null) {
                        function.apply(text).ifPresent(result::text);
                    }
                });
    }

    static ScalarFunction number(String name, Function<String, OptionalDouble> function) {
        return new ScalarFunction(
                name, List.of(ScalarFunction.Type.TEXT), ScalarFunction.Type.NUMBER, (arguments, result) -> {
                    String text = arguments.text(0);
                    if (text != null) {
                        function.apply(text).ifPresent(result::number);
                    }
                });
    }

    static ScalarFunction text(String name, BiFunction<String, String, Optional<String>> function) {
        return new ScalarFunction(
                name,
                List.of(ScalarFunction.Type.TEXT, ScalarFunction.Type.TEXT),
                ScalarFunction.Type.TEXT,
                (arguments, result) -> {
                    String first = arguments.text(0);
                    String second = arguments.text(1);
                    if (first != null && second != null) {
                        function.apply(first, second).ifPresent(result::text);
                    }
                });
    }

    static ScalarFunction truth(String name, BiPredicate<String, String> function) {
        return new ScalarFunction(
                name,
                List.of(ScalarFunction.Type.TEXT, ScalarFunction.Type.TEXT),
                ScalarFunction.Type.TRUTH,
                (arguments, result) -> {
                    String first = arguments.text(0);
                    String second = arguments.text(1);
                    if (first != null && second != null) {
                        result.truth(function.test(first, second));
                    }
                });
    }
}
