package dev.hinomi.wire.codegen;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Lays what a newer API reference says over a model: a JSON Merge Patch (RFC 7396), except that `knownOperations`
/// adds to the list.
final class Overlay {
    private static final String KNOWN = "knownOperations";

    private Overlay() {}

    static ObjectNode apply(ObjectNode model, ObjectNode overlay) {
        ObjectNode result = merge(model.deepCopy(), overlay);
        if (overlay.has(KNOWN)) {
            ArrayNode known = result.putArray(KNOWN);
            Json.list(model, KNOWN).forEach(known::add);
            Json.list(overlay, KNOWN).forEach(known::add);
        }
        return result;
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        for (var entry : patch.properties()) {
            JsonNode present = target.get(entry.getKey());
            switch (entry.getValue()) {
                case JsonNode value when value.isNull() -> target.remove(entry.getKey());
                case ObjectNode object when present instanceof ObjectNode inner -> merge(inner, object);
                case ObjectNode object -> target.set(entry.getKey(), merge(target.objectNode(), object));
                case JsonNode value -> target.set(entry.getKey(), value.deepCopy());
            }
        }
        return target;
    }
}
