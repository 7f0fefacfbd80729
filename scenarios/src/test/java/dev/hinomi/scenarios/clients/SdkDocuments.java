package dev.hinomi.scenarios.clients;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.Buildable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Objects of the Java SDK to and from JSON, by the member names of the API reference.
final class SdkDocuments {
    private static final JsonNodeFactory NODES = JsonMapper.shared().getNodeFactory();

    private SdkDocuments() {}

    /// Fills a builder, and builds.
    static Object read(SdkPojo builder, JsonNode json) {
        int read = 0;
        for (SdkField<?> field : builder.sdkFields()) {
            JsonNode value = json.get(field.memberName());
            if (value != null) {
                field.set(builder, read(field, value));
                read++;
            }
        }
        if (read != json.size()) {
            throw new IllegalArgumentException(json + " (expected: members of " + builder.getClass() + ")");
        }
        return ((Buildable) builder).build();
    }

    private static Object read(SdkField<?> field, JsonNode json) {
        Class<?> type = field.marshallingType().getTargetClass();
        if (type == String.class) {
            return json.asString();
        } else if (type == Integer.class) {
            return json.asInt();
        } else if (type == Long.class) {
            return json.asLong();
        } else if (type == Double.class) {
            return json.asDouble();
        } else if (type == Boolean.class) {
            return json.asBoolean();
        } else if (type == Instant.class) {
            return Instant.parse(json.asString());
        } else if (type == List.class) {
            SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
            List<Object> list = new ArrayList<>();
            json.forEach(element -> list.add(read(member, element)));
            return list;
        } else if (type == Map.class) {
            SdkField<?> member = field.getTrait(MapTrait.class).valueFieldInfo();
            Map<String, Object> map = new LinkedHashMap<>();
            json.properties().forEach(entry -> map.put(entry.getKey(), read(member, entry.getValue())));
            return map;
        } else if (type == SdkPojo.class) {
            return read(field.constructor().get(), json);
        }
        throw new IllegalArgumentException(field.memberName() + ": " + type + " is not read from JSON here");
    }

    /// Lists and maps that were not in the answer are left out.
    static JsonNode write(SdkPojo object) {
        ObjectNode json = NODES.objectNode();
        for (SdkField<?> field : object.sdkFields()) {
            Object value = field.getValueOrDefault(object);
            if (value != null && !(value instanceof SdkAutoConstructList) && !(value instanceof SdkAutoConstructMap)) {
                json.set(field.memberName(), write(value));
            }
        }
        return json;
    }

    private static JsonNode write(Object value) {
        return switch (value) {
            case SdkPojo object -> write(object);
            case List<?> list -> {
                ArrayNode array = NODES.arrayNode();
                list.forEach(element -> array.add(write((Object) element)));
                yield array;
            }
            case Map<?, ?> map -> {
                ObjectNode object = NODES.objectNode();
                map.forEach((key, element) -> object.set(key.toString(), write((Object) element)));
                yield object;
            }
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case Double number -> NODES.numberNode(number);
            case Boolean truth -> NODES.booleanNode(truth);
            case String text -> NODES.stringNode(text);
            case Instant instant -> NODES.stringNode(instant.toString());
            default -> throw new IllegalArgumentException(value.getClass() + " is not written as JSON here");
        };
    }
}
