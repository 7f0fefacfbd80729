package dev.hinomi.query.scalar;

import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// JSON texts that are lists.
final class JsonLists {
    private JsonLists() {}

    /// How many elements a list has; empty when the text is no list.
    static OptionalDouble size(String json) {
        try (JsonParser parser = JsonText.parser(json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return OptionalDouble.empty();
            }
            int size = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                parser.skipChildren();
                size++;
            }
            return parser.nextToken() == null ? OptionalDouble.of(size) : OptionalDouble.empty();
        } catch (JacksonException _) {
            return OptionalDouble.empty();
        }
    }

    /// Whether an element of a list has this text; truths are `1` and `0`, and `true` and `false` as well. False
    /// when the text is no list.
    static boolean contains(String json, String value) {
        try (JsonParser parser = JsonText.parser(json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return false;
            }
            boolean found = false;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                found |= is(parser, value);
                parser.skipChildren();
            }
            return found && parser.nextToken() == null;
        } catch (JacksonException _) {
            return false;
        }
    }

    private static boolean is(JsonParser parser, String value) {
        return switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                parser.getString().equals(value);
            case VALUE_TRUE -> value.equals("1") || value.equals("true");
            case VALUE_FALSE -> value.equals("0") || value.equals("false");
            case null, default -> false;
        };
    }
}
