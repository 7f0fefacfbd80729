package dev.hinomi.logs.pattern;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `{ $.level = "ERROR" && $.duration > 2000 }`: conditions on a message that is one JSON object. Any other message
/// does not match.
record JsonPattern(Expression<JsonCondition> expression) implements FilterPattern {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public boolean matches(String message) {
        if (!message.stripLeading().startsWith("{")) {
            return false;
        }
        JsonNode object;
        try {
            object = JSON.readTree(message);
        } catch (JacksonException _) {
            return false;
        }
        return expression.test(condition -> condition.holds(object));
    }

    /// None: JSON may write every character of a name or value as `\\uhhhh`, so no text must occur as it stands.
    @Override
    public List<String> requiredTexts() {
        return List.of();
    }
}
