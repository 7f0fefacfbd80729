package dev.hinomi.alarms.text;

import dev.hinomi.metrics.model.Dimension;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the documents have in common.
final class AlarmJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.UTC);

    private AlarmJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// What every `StateReasonData` begins with.
    static ObjectNode reasonData(Instant queried) {
        return object().put("version", "1.0").put("queryDate", time(queried));
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /// Such as `2026-11-22T06:35:00.000+0000`.
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /// The document itself where `text` is JSON, and a text otherwise; a caller of SetAlarmState may write anything.
    static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            return MAPPER.getNodeFactory().stringNode(text);
        }
    }

    static boolean isJson(String text) {
        try {
            return !MAPPER.readTree(text).isMissingNode();
        } catch (JacksonException _) {
            return false;
        }
    }

    static ArrayNode texts(List<String> texts) {
        ArrayNode array = MAPPER.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    static ArrayNode dimensions(List<Dimension> dimensions) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Dimension dimension : dimensions) {
            array.addObject().put("value", dimension.value()).put("name", dimension.name());
        }
        return array;
    }

    static void putIfSet(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
