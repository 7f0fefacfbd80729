package dev.hinomi.logs.transform.mutator;

import dev.hinomi.logs.transform.step.EventTree;
import dev.hinomi.logs.transform.step.Json;
import dev.hinomi.logs.transform.step.KeyPath;
import dev.hinomi.logs.transform.step.ProcessorConfig;
import dev.hinomi.logs.transform.step.Step;
import dev.hinomi.logs.transform.step.StepFailure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `listToMap`: makes an object of a list of objects; the list stays. Elements without the key, or whose key
/// is no text and no number, are left out.
///
/// @param valueKey what to take of each element; the whole element when empty
/// @param target where the members go; the root when it is the root
public record ListToMap(KeyPath source, String key, Optional<String> valueKey, KeyPath target, Values values)
        implements Step {
    /// What becomes of the elements that have the same key.
    public enum Values {
        /// All of them, as a list.
        ALL,
        FIRST,
        LAST
    }

    public static Step of(ProcessorConfig config) {
        return new ListToMap(
                config.path("source"),
                config.text("key"),
                config.optionalText("valueKey"),
                config.pathOrRoot("target"),
                values(config));
    }

    private static Values values(ProcessorConfig config) {
        if (!config.flag("flatten")) {
            return Values.ALL;
        }
        Optional<String> element = config.optionalText("flattenedElement");
        return switch (element.orElse("")) {
            case "first" -> Values.FIRST;
            case "last" -> Values.LAST;
            case String other ->
                throw config.refused(
                        "flattenedElement", other.isEmpty() ? "missing" : other, "first or last, as flatten is true");
        };
    }

    @Override
    public void apply(EventTree event) throws StepFailure {
        Optional<JsonNode> list = event.get(source);
        if (list.isEmpty()) {
            return;
        }
        if (!list.get().isArray()) {
            throw new StepFailure("listToMap: " + source + " is not a list");
        }
        event.putAll(target, map(list.get()), true);
    }

    private ObjectNode map(JsonNode list) {
        ObjectNode map = Json.object();
        for (JsonNode element : list) {
            @Nullable JsonNode name = element.get(key);
            @Nullable JsonNode value = valueKey.isPresent() ? element.get(valueKey.get()) : element;
            if (name != null && (name.isString() || name.isNumber()) && value != null) {
                add(map, name.asString(), value.deepCopy());
            }
        }
        return map;
    }

    private void add(ObjectNode map, String name, JsonNode value) {
        switch (values) {
            case ALL -> map.withArray(name).add(value);
            case FIRST -> map.putIfAbsent(name, value);
            case LAST -> map.set(name, value);
        }
    }
}
