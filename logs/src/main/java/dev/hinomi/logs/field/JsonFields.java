package dev.hinomi.logs.field;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The fields of a JSON object, flattened: `requestParameters.instancesSet.items.0.instanceId`. A text that holds
/// JSON is a text. Nulls and empty arrays and objects are no fields.
final class JsonFields {
    /// "CloudWatch Logs Insights can extract a maximum of 200 log event fields from a JSON log."
    static final int MAX_FIELDS = 200;

    /// A field with a longer name, in characters, is not extracted: 200 names that share a long beginning would
    /// take 200 times its memory.
    static final int MAX_NAME_LENGTH = 1_000;

    /// How many `{` of a text are tried. Each try may read to the end.
    private static final int MAX_TRIES = 5;

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private final StringBuilder path = new StringBuilder();
    private final SequencedMap<String, FieldValue> found = new LinkedHashMap<>();

    private JsonFields(JsonParser parser) {
        this.parser = parser;
    }

    /// Adds the fields of a message that is one JSON object; false when it is anything else.
    static boolean readWhole(String message, SequencedMap<String, FieldValue> fields) {
        int start = 0;
        while (start < message.length() && Character.isWhitespace(message.charAt(start))) {
            start++;
        }
        return start < message.length() && message.charAt(start) == '{' && read(message, fields, true);
    }

    /// Adds the fields of the first JSON object in a text ("only for the first embedded JSON fragment in each log
    /// event").
    static void readFirstWithin(String message, SequencedMap<String, FieldValue> fields) {
        int start = message.indexOf('{');
        for (int tries = 0; start >= 0 && tries < MAX_TRIES; tries++) {
            if (read(message.substring(start), fields, false)) {
                return;
            }
            start = message.indexOf('{', start + 1);
        }
    }

    private static boolean read(String json, SequencedMap<String, FieldValue> fields, boolean whole) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            JsonFields reader = new JsonFields(parser);
            reader.value(parser.nextToken());
            if (whole && parser.nextToken() != null) {
                return false;
            }
            fields.putAll(reader.found);
            return true;
        } catch (JacksonException _) {
            return false;
        }
    }

    private void value(JsonToken token) {
        switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> add(new FieldValue.Text(parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> add(new FieldValue.Numeric(parser.getString()));
            case VALUE_TRUE -> add(new FieldValue.Flag(true));
            case VALUE_FALSE -> add(new FieldValue.Flag(false));
            case VALUE_NULL, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> {}
        }
    }

    private void object() {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            child(parser.currentName(), parser.nextToken());
        }
    }

    private void array() {
        int index = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            child(String.valueOf(index++), token);
        }
    }

    private void child(String name, JsonToken token) {
        int length = path.length();
        if (found.size() >= MAX_FIELDS || length + 1 + name.length() > MAX_NAME_LENGTH) {
            parser.skipChildren();
            return;
        }
        if (length > 0) {
            path.append('.');
        } else if (name.startsWith("@")) {
            path.append('@');
        }
        path.append(name);
        value(token);
        path.setLength(length);
    }

    private void add(FieldValue value) {
        if (!path.isEmpty()) {
            found.put(path.toString(), value);
        }
    }
}
