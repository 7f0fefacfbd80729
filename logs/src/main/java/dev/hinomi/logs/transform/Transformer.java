package dev.hinomi.logs.transform;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.logs.transform.step.EventOrigin;
import dev.hinomi.logs.transform.step.EventTree;
import dev.hinomi.logs.transform.step.Json;
import dev.hinomi.logs.transform.step.Step;
import dev.hinomi.logs.transform.step.StepFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Processors, one after the other (user guide, "Create and manage log transformers"). Immutable.
public final class Transformer {
    /// How many fields a transformer may make of an event.
    private static final int MAX_FIELDS = 200;

    private final List<Step> steps;

    private Transformer(List<Step> steps) {
        this.steps = steps;
    }

    /// Reads a configuration, the list of the API's `transformerConfig` as JSON. Throws a
    /// [Fault.InvalidParameter] that names what is wrong.
    public static Transformer parse(String config) {
        JsonNode list = Json.read(config)
                .filter(JsonNode::isArray)
                .orElseThrow(() -> TransformerRules.refused("transformerConfig: not JSON (expected: a list)"));
        List<ProcessorKind> kinds = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (JsonNode processor : list) {
            String place = "transformerConfig[" + steps.size() + "]";
            if (processor.size() != 1 || !processor.isObject()) {
                throw TransformerRules.refused(place + ": " + processor + " (expected: one processor)");
            }
            Map.Entry<String, JsonNode> named =
                    processor.properties().iterator().next();
            ProcessorKind kind = kind(place, named.getKey());
            kinds.add(kind);
            steps.add(kind.step(place + "." + kind.name(), named.getValue()));
        }
        TransformerRules.check(kinds);
        return new Transformer(steps);
    }

    private static ProcessorKind kind(String place, String name) {
        if (name.equals("parseToOCSF")) {
            throw new FaultException(new Fault.Unsupported(
                    name, place + ": parseToOCSF: not supported: the OCSF mappings of AWS are not published"));
        }
        return ProcessorKind.named(name)
                .orElseThrow(() -> TransformerRules.refused(place + ": " + name + " (expected: "
                        + String.join(
                                ", ",
                                ProcessorKind.ALL.stream()
                                        .map(ProcessorKind::name)
                                        .toList())
                        + ")"));
    }

    /// The transformed version of a message, or why there is none.
    public Transformation transform(String message, EventOrigin origin) {
        EventTree event = new EventTree(message, origin);
        try {
            for (Step step : steps) {
                step.apply(event);
            }
        } catch (StepFailure e) {
            return new Transformation.Failed(String.valueOf(e.getMessage()));
        }
        int fields = fields(event.root());
        return fields > MAX_FIELDS
                ? new Transformation.Failed(fields + " fields (expected: at most " + MAX_FIELDS + ")")
                : new Transformation.Transformed(Json.write(event.root()));
    }

    private static int fields(JsonNode node) {
        if (!node.isObject()) {
            return 1;
        }
        int count = 0;
        for (JsonNode child : node) {
            count += fields(child);
        }
        return count;
    }
}
