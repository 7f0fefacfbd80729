package dev.hinomi.query.script;

import dev.hinomi.store.EventRow;
import dev.hinomi.store.table.EventFields;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The fields of messages that are JSON objects (AWS document "Supported logs and discovered fields"): nested ones
/// have dots in their names, truths are 1 and 0.
public final class ScriptFields implements EventFields {
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public String message(EventRow event) {
        return event.message();
    }

    @Override
    public void discover(EventRow event, FieldSink sink) {
        if (!event.message().startsWith("{")) {
            return;
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), event.message())) {
            value("", parser.nextToken(), parser, sink);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(event.message(), e);
        }
    }

    private static void value(String name, JsonToken token, JsonParser parser, FieldSink sink) {
        switch (token) {
            case START_OBJECT -> {
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    value(path(name, parser.currentName()), parser.nextToken(), parser, sink);
                }
            }
            case START_ARRAY -> {
                int index = 0;
                for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
                    value(path(name, String.valueOf(index++)), t, parser, sink);
                }
            }
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> sink.field(name, parser.getString());
            case VALUE_TRUE -> sink.field(name, "1");
            case VALUE_FALSE -> sink.field(name, "0");
            case VALUE_NULL, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> {}
        }
    }

    private static String path(String parent, String name) {
        return parent.isEmpty() ? name : parent + "." + name;
    }
}
