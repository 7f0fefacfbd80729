package dev.hinomi.dashboards.schema;

import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// Text of some length.
///
/// @param shortest in characters, as `longest`
public record TextSchema(int shortest, int longest) implements Schema {
    static final TextSchema ANY = new TextSchema(0, Integer.MAX_VALUE);

    public TextSchema atMost(int characters) {
        return new TextSchema(shortest, characters);
    }

    public TextSchema atLeast(int characters) {
        return new TextSchema(characters, longest);
    }

    /// This, and something more about the text.
    ///
    /// @param message what to say when it is not so
    public Schema where(Predicate<String> rule, String message) {
        return and((value, path, findings) -> {
            if (value.isString() && !rule.test(value.stringValue())) {
                findings.error(path, message);
            }
        });
    }

    @Override
    public void check(JsonNode value, String path, Findings findings) {
        if (!value.isString()) {
            findings.error(path, "Should be string");
            return;
        }
        String text = value.stringValue();
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            findings.error(path, "Should NOT be longer than " + longest + " characters");
        }
        if (length < shortest) {
            findings.error(path, "Should NOT be shorter than " + shortest + " characters");
        }
    }
}
