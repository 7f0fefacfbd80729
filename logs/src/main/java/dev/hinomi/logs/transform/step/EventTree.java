package dev.hinomi.logs.transform.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An event while it is transformed: its message, where it comes from, and the fields that processors have
/// made so far. Paths lead through objects only, not into lists.
public final class EventTree {
    private final String message;
    private final EventOrigin origin;
    private final ObjectNode root = Json.object();

    public EventTree(String message, EventOrigin origin) {
        this.message = message;
        this.origin = origin;
    }

    public String message() {
        return message;
    }

    public EventOrigin origin() {
        return origin;
    }

    /// The fields as they are now.
    public ObjectNode root() {
        return root;
    }

    /// The value at a path, if there is one.
    public Optional<JsonNode> get(KeyPath path) {
        @Nullable JsonNode node = root;
        for (String key : path.keys()) {
            node = node instanceof ObjectNode object ? object.get(key) : null;
        }
        return Optional.ofNullable(node);
    }

    /// The text at a path; empty when there is no value, or one that is no text.
    public Optional<String> text(KeyPath path) {
        return get(path).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    /// Sets the value at a path and makes the objects that lead to it. A value that is there already, or in
    /// the way, stays unless it may be overwritten.
    public void put(KeyPath path, JsonNode value, boolean overwrite) {
        List<String> parents = path.keys().subList(0, path.keys().size() - 1);
        ObjectNode object = root;
        for (String key : parents) {
            @Nullable JsonNode child = object.get(key);
            if (child instanceof ObjectNode next) {
                object = next;
            } else if (child == null || overwrite) {
                ObjectNode next = Json.object();
                object.set(key, next);
                object = next;
            } else {
                return;
            }
        }
        if (overwrite || !object.has(path.last())) {
            object.set(path.last(), value);
        }
    }

    /// Puts all members of an object below a path, which may be the root.
    public void putAll(KeyPath parent, ObjectNode members, boolean overwrite) {
        for (Map.Entry<String, JsonNode> member : members.properties()) {
            put(parent.child(member.getKey()), member.getValue(), overwrite);
        }
    }

    /// Removes the value at a path, if there is one, and returns it. The objects that led to it stay.
    public Optional<JsonNode> remove(KeyPath path) {
        KeyPath parent = new KeyPath(path.keys().subList(0, path.keys().size() - 1));
        return get(parent)
                .filter(ObjectNode.class::isInstance)
                .flatMap(object -> Optional.ofNullable(((ObjectNode) object).remove(path.last())));
    }
}
