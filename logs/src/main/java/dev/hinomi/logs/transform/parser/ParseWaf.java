package dev.hinomi.logs.transform.parser;

import dev.hinomi.logs.transform.step.EventTree;
import dev.hinomi.logs.transform.step.Json;
import dev.hinomi.logs.transform.step.KeyPath;
import dev.hinomi.logs.transform.step.StepFailure;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `parseWAF`: reads a log of AWS WAF and makes objects of its lists of headers and of labels, as they are
/// easier to ask for. A label has a name alone, which becomes its value too; one that has a value keeps it.
public final class ParseWaf {
    private static final KeyPath HEADERS = KeyPath.of("httpRequest", "headers");
    private static final KeyPath LABELS = KeyPath.of("labels");

    private ParseWaf() {}

    public static void apply(EventTree event) throws StepFailure {
        Optional<JsonNode> log = Json.read(event.message());
        if (log.isEmpty() || !(log.get() instanceof ObjectNode object) || !object.has("webaclId")) {
            throw new StepFailure("parseWAF: the message is not a log of AWS WAF");
        }
        event.putAll(KeyPath.root(), object, true);
        byName(event, HEADERS);
        byName(event, LABELS);
    }

    private static void byName(EventTree event, KeyPath path) {
        Optional<JsonNode> list = event.get(path).filter(JsonNode::isArray);
        if (list.isPresent()) {
            ObjectNode map = Json.object();
            for (JsonNode element : list.get()) {
                put(map, element);
            }
            event.put(path, map, true);
        }
    }

    private static void put(ObjectNode map, JsonNode element) {
        @Nullable JsonNode name = element.get("name");
        @Nullable JsonNode value = element.get("value");
        if (name != null && value != null) {
            map.set(name.asString(), value);
        } else {
            // A pair such as {"name": "value"}, as the user guide has it for labels.
            for (Map.Entry<String, JsonNode> member : element.properties()) {
                map.set(member.getKey(), member.getValue());
            }
        }
    }
}
