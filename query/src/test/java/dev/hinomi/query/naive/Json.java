package dev.hinomi.query.naive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/// A value of JSON.
sealed interface Json {
    /// As JSON, but a text, a number or a truth as it is.
    String shown();

    /// As JSON.
    String write();

    /// A text, a number or a truth.
    ///
    /// @param text of a number as it is written; 1 or 0 of a truth
    /// @param json as it is written
    record Scalar(String text, String json) implements Json {
        @Override
        public String shown() {
            return text;
        }

        @Override
        public String write() {
            return json;
        }
    }

    record Null() implements Json {
        @Override
        public String shown() {
            return "null";
        }

        @Override
        public String write() {
            return "null";
        }
    }

    record Array(List<Json> elements) implements Json {
        @Override
        public String shown() {
            return write();
        }

        @Override
        public String write() {
            return elements.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
        }
    }

    record Members(Map<String, Json> members) implements Json {
        @Override
        public String shown() {
            return write();
        }

        @Override
        public String write() {
            return members.entrySet().stream()
                    .map(member ->
                            quoted(member.getKey()) + ":" + member.getValue().write())
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }

    static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
    }

    /// Reads a text that is one value and nothing more.
    static Optional<Json> parse(String text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return Optional.empty();
            }
            Json value = read(parser, first);
            return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static Json read(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_ARRAY -> {
                List<Json> elements = new ArrayList<>();
                for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
                    elements.add(read(parser, t));
                }
                yield new Array(elements);
            }
            case START_OBJECT -> {
                Map<String, Json> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    members.put(name, read(parser, parser.nextToken()));
                }
                yield new Members(members);
            }
            case VALUE_STRING -> new Scalar(parser.getString(), quoted(parser.getString()));
            case VALUE_TRUE -> new Scalar("1", "true");
            case VALUE_FALSE -> new Scalar("0", "false");
            case VALUE_NULL -> new Null();
            default -> new Scalar(parser.getString(), parser.getString());
        };
    }
}
