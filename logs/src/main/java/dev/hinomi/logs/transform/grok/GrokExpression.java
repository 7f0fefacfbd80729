package dev.hinomi.logs.transform.grok;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.hinomi.logs.transform.step.KeyPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/// An expression of grok patterns and text between them, as in `%{IP:client} %{WORD:method}`. It matches a
/// text as a whole, as the examples of the user guide show, save for one line break at its end.
public final class GrokExpression {
    private final Pattern pattern;
    private final List<Field> fields;

    private GrokExpression(Pattern pattern, List<Field> fields) {
        this.pattern = pattern;
        this.fields = fields;
    }

    /// What a group of the pattern holds.
    record Field(KeyPath path, Conversion conversion) {}

    /// Reads an expression.
    ///
    /// @throws InvalidGrokException for an unknown pattern, one that is used too often, or what is no
    /// plain text between them
    public static GrokExpression parse(String expression) throws InvalidGrokException {
        List<GrokPart> parts = GrokPart.split(expression);
        GrokLimits.check(parts);
        GrokCompiler compiler = new GrokCompiler();
        for (GrokPart part : parts) {
            compiler.add(part);
        }
        return new GrokExpression(compiler.pattern(), compiler.fields());
    }

    /// The fields of a text; empty when it does not match. Of fields of the same name the first that has a
    /// value counts.
    public Optional<SequencedMap<KeyPath, JsonNode>> match(String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        SequencedMap<KeyPath, JsonNode> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String value = matcher.group(i + 1);
            if (value != null) {
                values.putIfAbsent(
                        fields.get(i).path(), fields.get(i).conversion().of(value));
            }
        }
        return Optional.of(values);
    }
}
