package dev.hinomi.query.scalar;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Values within JSON texts. Numbers keep the text that they were written with; truths are 1 and 0, as in
/// discovered fields.
public final class JsonText {
    private static final JsonFactory JSON = new JsonFactory();

    private static final String SEPARATOR = "\u001e";

    private JsonText() {}

    /// Whether a text is a JSON object or array, and nothing more.
    public static boolean isStructure(String text) {
        try (JsonParser parser = parser(text)) {
            JsonToken token = parser.nextToken();
            if (token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException _) {
            return false;
        }
    }

    /// The text of a JSON value that is neither map nor list nor null.
    public static Optional<String> scalar(String json) {
        try (JsonParser parser = parser(json)) {
            return switch (parser.nextToken()) {
                case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(parser.getString());
                case VALUE_TRUE -> Optional.of("1");
                case VALUE_FALSE -> Optional.of("0");
                case null, default -> Optional.empty();
            };
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /// The JSON value at a path within another one; null is no value.
    ///
    /// @param path names and indexes from 0: `.a.b[1]`; a name may have dots when the map has such a name
    public static Optional<String> member(String json, String path) {
        try (JsonParser parser = parser(json)) {
            parser.nextToken();
            return find(parser, steps(path), 0);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /// The elements of a JSON list, joined by the character U+001E, which no JSON text has; the text itself
    /// when it is no list. Empty for a list without elements.
    static Optional<String> elements(String json) {
        try (JsonParser parser = parser(json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return Optional.of(json);
            }
            List<String> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(copy(parser));
            }
            return elements.isEmpty() ? Optional.empty() : Optional.of(String.join(SEPARATOR, elements));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /// A map of texts as JSON.
    static String map(Map<String, String> texts) {
        java.io.StringWriter text = new java.io.StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            generator.writeStartObject();
            texts.forEach(generator::writeStringProperty);
            generator.writeEndObject();
        }
        return text.toString();
    }

    private static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '.' || path.charAt(i) == '[') {
                String step = path.substring(start, i);
                steps.add(
                        step.startsWith("[") && step.endsWith("]")
                                ? step.substring(1, step.length() - 1)
                                : step.substring(1));
                start = i;
            }
        }
        return steps;
    }

    /// The parser stands on the value that the steps from `at` on lead into.
    private static Optional<String> find(JsonParser parser, List<String> steps, int at) {
        if (at == steps.size()) {
            return parser.currentToken() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(copy(parser));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> inMap(parser, steps, at);
            case START_ARRAY -> inList(parser, steps, at);
            default -> Optional.empty();
        };
    }

    private static Optional<String> inMap(JsonParser parser, List<String> steps, int at) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            for (int end = at + 1; end <= steps.size(); end++) {
                if (name.equals(String.join(".", steps.subList(at, end)))) {
                    return find(parser, steps, end);
                }
            }
            parser.skipChildren();
        }
        return Optional.empty();
    }

    private static Optional<String> inList(JsonParser parser, List<String> steps, int at) {
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            if (steps.get(at).equals(Integer.toString(index))) {
                return find(parser, steps, at + 1);
            }
            parser.skipChildren();
        }
        return Optional.empty();
    }

    /// The same map or list without spaces between its parts; empty for everything else.
    static Optional<String> compact(String json) {
        if (!isStructure(json)) {
            return Optional.empty();
        }
        try (JsonParser parser = parser(json)) {
            parser.nextToken();
            return Optional.of(copy(parser));
        }
    }

    /// The text as a JSON string.
    public static String quoted(String text) {
        StringWriter json = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), json)) {
            generator.writeString(text);
        }
        return json.toString();
    }

    private static String copy(JsonParser parser) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            generator.copyCurrentStructureExact(parser);
        }
        return text.toString();
    }

    static JsonParser parser(String text) {
        return JSON.createParser(ObjectReadContext.empty(), text);
    }
}
