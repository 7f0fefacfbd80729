package dev.hinomi.query.scalar;

import dev.hinomi.store.table.ScalarFunction;
import java.time.Instant;
import java.util.List;

/// Times as texts. A pattern or a time zone that does not exist makes the result missing.
final class TimeFunctions {
    private TimeFunctions() {}

    static List<ScalarFunction> all() {
        TimePatterns parsing = new TimePatterns(DateTexts::parser);
        TimePatterns formatting = new TimePatterns(DateTexts::strftime);
        return List.of(
                new ScalarFunction(
                        "hinomi_parse_date",
                        List.of(ScalarFunction.Type.TEXT, ScalarFunction.Type.TEXT, ScalarFunction.Type.TEXT),
                        ScalarFunction.Type.NUMBER,
                        (arguments, result) -> {
                            String text = arguments.text(0);
                            if (text != null) {
                                parsing.get(arguments.text(1), arguments.text(2))
                                        .flatMap(formatter -> DateTexts.parse(text, formatter))
                                        .ifPresent(instant -> result.number((double) instant.toEpochMilli()));
                            }
                        }),
                new ScalarFunction(
                        "hinomi_format_date",
                        List.of(ScalarFunction.Type.INTEGER, ScalarFunction.Type.TEXT, ScalarFunction.Type.TEXT),
                        ScalarFunction.Type.TEXT,
                        (arguments, result) -> {
                            if (!arguments.isNull(0)) {
                                Instant instant = Instant.ofEpochMilli(arguments.integer(0));
                                formatting
                                        .get(arguments.text(1), arguments.text(2))
                                        .ifPresent(formatter -> result.text(formatter.format(instant)));
                            }
                        }));
    }
}
