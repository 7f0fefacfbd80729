package dev.hinomi.dashboards.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What a value of a JSON document must be.
@FunctionalInterface
public interface Schema {
    /// Says what is wrong with a value.
    ///
    /// @param path where it is, a JSON pointer
    void check(JsonNode value, String path, Findings findings);

    /// This, and something more.
    default Schema and(Schema other) {
        return (value, path, findings) -> {
            check(value, path, findings);
            other.check(value, path, findings);
        };
    }

    /// Any text.
    static TextSchema text() {
        return TextSchema.ANY;
    }

    /// Text that is wholly what a regular expression says, which has the anchors that the message of JSON Schema shows.
    static Schema text(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return text().where(text -> compiled.matcher(text).matches(), "Should match pattern \"" + pattern + "\"");
    }

    static NumberSchema number() {
        return NumberSchema.ANY;
    }

    static NumberSchema integer() {
        return NumberSchema.INTEGER;
    }

    static Schema bool() {
        return (value, path, findings) -> {
            if (!value.isBoolean()) {
                findings.error(path, "Should be boolean");
            }
        };
    }

    /// One of some texts.
    static Schema oneOf(String... allowed) {
        List<String> texts = List.of(allowed);
        return (value, path, findings) -> {
            if (!value.isString() || !texts.contains(value.stringValue())) {
                findings.error(path, "Should be equal to one of the allowed values");
            }
        };
    }

    /// Text, a number, or true or false.
    static Schema scalar() {
        return (value, path, findings) -> {
            if (!value.isValueNode() || value.isNull()) {
                findings.error(path, "Should be string,number,boolean");
            }
        };
    }

    /// An array of any length.
    static ListSchema listOf(Schema item) {
        return new ListSchema(item, 0, Integer.MAX_VALUE);
    }

    /// No two items of an array have the same text as one of their properties.
    static Schema unique(String property) {
        return (value, path, findings) -> {
            Map<String, Integer> seen = new HashMap<>();
            for (int i = 0; i < value.size(); i++) {
                JsonNode text = value.path(i).path(property);
                Integer earlier = text.isString() ? seen.putIfAbsent(text.stringValue(), i) : null;
                if (earlier != null) {
                    findings.error(
                            path,
                            "Should NOT have duplicate items (items ## " + i + " and " + earlier + " are identical)");
                }
            }
        };
    }

    /// Anything.
    static Schema any() {
        return (value, path, findings) -> {};
    }

    /// An object without any property yet.
    static ObjectSchema object() {
        return ObjectSchema.EMPTY;
    }

    /// The path of a member of what is at `path`.
    static String below(String path, String name) {
        return path + '/' + name.replace("~", "~0").replace("/", "~1");
    }
}
