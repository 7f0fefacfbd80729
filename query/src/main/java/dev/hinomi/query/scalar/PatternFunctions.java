package dev.hinomi.query.scalar;

import dev.hinomi.query.form.MessagePattern;
import dev.hinomi.query.form.PatternTemplate;
import dev.hinomi.store.table.RowSink.Row;
import dev.hinomi.store.table.ScalarFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Patterns of messages.
final class PatternFunctions {
    /// Between a template and the values of its tokens.
    private static final String SEPARATOR = "\u001e";

    private PatternFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                new ScalarFunction(
                        "hinomi_pattern",
                        List.of(ScalarFunction.Type.TEXT),
                        ScalarFunction.Type.TEXT,
                        PatternFunctions::pattern),
                new ScalarFunction(
                        "hinomi_pattern_regex",
                        List.of(ScalarFunction.Type.TEXT),
                        ScalarFunction.Type.TEXT,
                        PatternFunctions::regex),
                new ScalarFunction(
                        "hinomi_pattern_tokens",
                        List.of(ScalarFunction.Type.TEXT, ScalarFunction.Type.TEXT),
                        ScalarFunction.Type.TEXT,
                        PatternFunctions::tokens));
    }

    /// The template of a message, and behind it the values of its tokens.
    private static void pattern(Row arguments, ScalarFunction.Result result) {
        String text = arguments.text(0);
        if (text != null) {
            MessagePattern pattern = MessagePattern.of(text.replace(SEPARATOR, " "));
            List<String> parts = new ArrayList<>(List.of(pattern.template()));
            parts.addAll(pattern.values());
            result.text(String.join(SEPARATOR, parts));
        }
    }

    private static void regex(Row arguments, ScalarFunction.Result result) {
        String template = arguments.text(0);
        if (template != null) {
            result.text(PatternTemplate.regex(template));
        }
    }

    /// The parts of a template as a JSON list. The second argument is a JSON list of how often each token has
    /// which value, as a map for each token.
    private static void tokens(Row arguments, ScalarFunction.Result result) {
        String template = arguments.text(0);
        String maps = arguments.text(1);
        if (template == null) {
            return;
        }
        List<String> enumerations = maps == null
                ? List.of()
                : JsonText.elements(maps)
                        .map(joined -> List.of(joined.split(SEPARATOR, -1)))
                        .orElse(List.of());
        List<String> tokens = new ArrayList<>();
        int position = 0;
        for (PatternTemplate.Part part : PatternTemplate.parts(template)) {
            String text = JsonText.quoted(part.text());
            if (part.isToken()) {
                String values = position < enumerations.size() ? enumerations.get(position) : "{}";
                tokens.add("{\"dynamicTokenPosition\":" + ++position + ",\"tokenType\":\"DYNAMIC\",\"tokenString\":"
                        + text + ",\"inferredTokenName\":" + JsonText.quoted(part.name()) + ",\"enumerations\":"
                        + values + "}");
            } else {
                tokens.add("{\"tokenType\":\"STATIC\",\"tokenString\":" + text + "}");
            }
        }
        result.text(tokens.stream().collect(Collectors.joining(",", "[", "]")));
    }
}
