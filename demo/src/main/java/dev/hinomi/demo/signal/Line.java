package dev.hinomi.demo.signal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A line of a log that is a JSON object.
public final class Line {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /// With a first field.
    public static Line of(String name, Object value) {
        return new Line().with(name, value);
    }

    /// With another field.
    public Line with(String name, Object value) {
        fields.put(name, value instanceof Line line ? line.fields : value);
        return this;
    }

    /// As they are written.
    public Map<String, Object> fields() {
        return Collections.unmodifiableMap(fields);
    }

    public String text() {
        return JSON.writeValueAsString(fields);
    }
}
