package dev.hinomi.logs.transform.parser;

import dev.hinomi.logs.transform.step.EventTree;
import dev.hinomi.logs.transform.step.Json;
import dev.hinomi.logs.transform.step.KeyPath;
import dev.hinomi.logs.transform.step.ProcessorConfig;
import dev.hinomi.logs.transform.step.Source;
import dev.hinomi.logs.transform.step.Step;
import dev.hinomi.logs.transform.step.StepFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `parseJSON`: reads a JSON object. Its members take the place of those that are there already.
public record ParseJson(Source source, KeyPath destination) implements Step {
    public static Step of(ProcessorConfig config) {
        return new ParseJson(config.source(), config.pathOrRoot("destination"));
    }

    @Override
    public void apply(EventTree event) throws StepFailure {
        JsonNode parsed =
                Json.read(source.of(event)).orElseThrow(() -> new StepFailure("parseJSON: the text is not JSON"));
        if (!(parsed instanceof ObjectNode object)) {
            throw new StepFailure("parseJSON: the text is JSON and not an object");
        }
        event.putAll(destination, object, true);
    }
}
