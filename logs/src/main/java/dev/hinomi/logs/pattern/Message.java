package dev.hinomi.logs.pattern;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The message of a log event as patterns look at it. What one of them reads out of the text is kept for the next: a
/// message that many filters look at is parsed once. For use by one thread.
public final class Message {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String text;
    private boolean parsed;
    private @Nullable JsonNode object;
    private @Nullable MessageFields fields;

    public Message(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /// The JSON object that the whole message is; empty when it is anything else.
    public Optional<JsonNode> object() {
        if (!parsed) {
            object = parse(text);
            parsed = true;
        }
        return Optional.ofNullable(object);
    }

    private static @Nullable JsonNode parse(String text) {
        if (!text.stripLeading().startsWith("{")) {
            return null;
        }
        try {
            return JSON.readTree(text);
        } catch (JacksonException _) {
            return null;
        }
    }

    MessageFields fields() {
        if (fields == null) {
            fields = MessageFields.split(text);
        }
        return fields;
    }
}
