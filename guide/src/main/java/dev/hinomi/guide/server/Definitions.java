package dev.hinomi.guide.server;

import dev.hinomi.guide.settings.SecretValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The stored form of definitions: JSON with sorted members, without secrets.
public final class Definitions {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Definitions() {}

    public static String text(Map<String, Object> definition, SecretValues secrets) {
        return JSON.writeValueAsString(new TreeMap<>(redacted(definition, secrets)));
    }

    /// What [#text] wrote.
    public static Map<String, Object> parse(String text) {
        try {
            Map<String, Object> definition = new LinkedHashMap<>();
            if (JSON.readValue(text, Object.class) instanceof Map<?, ?> map) {
                map.forEach((member, value) -> definition.put(String.valueOf(member), value));
            }
            return definition;
        } catch (JacksonException e) {
            throw new IllegalStateException("definition: " + text + " (expected: a JSON object)", e);
        }
    }

    /// The same with the names of secrets in place of their values.
    public static Map<String, Object> redacted(Map<String, Object> definition, SecretValues secrets) {
        Map<String, Object> redacted = new LinkedHashMap<>();
        definition.forEach((member, value) -> redacted.put(member, redacted(value, secrets)));
        return redacted;
    }

    private static Object redacted(Object value, SecretValues secrets) {
        return switch (value) {
            case String text -> secrets.redact(text);
            case List<?> list ->
                list.stream()
                        .map(element -> redacted((Object) element, secrets))
                        .toList();
            case Map<?, ?> map -> {
                Map<String, Object> redacted = new LinkedHashMap<>();
                map.forEach(
                        (member, element) -> redacted.put(String.valueOf(member), redacted((Object) element, secrets)));
                yield redacted;
            }
            default -> value;
        };
    }
}
