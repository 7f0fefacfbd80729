package dev.hinomi.logs.transform.parser;

import dev.hinomi.logs.transform.grok.GrokExpression;
import dev.hinomi.logs.transform.grok.InvalidGrokException;
import dev.hinomi.logs.transform.step.EventTree;
import dev.hinomi.logs.transform.step.KeyPath;
import dev.hinomi.logs.transform.step.ProcessorConfig;
import dev.hinomi.logs.transform.step.Source;
import dev.hinomi.logs.transform.step.Step;
import dev.hinomi.logs.transform.step.StepFailure;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/// `grok`: reads fields out of text with patterns. The expression has to match the whole text.
public record ParseGrok(Source source, GrokExpression expression) implements Step {
    private static final int MAX_LENGTH = 512;

    public static Step of(ProcessorConfig config) {
        String match = config.text("match", MAX_LENGTH);
        try {
            return new ParseGrok(config.source(), GrokExpression.parse(match));
        } catch (InvalidGrokException e) {
            throw config.refused("match", match, e.expected());
        }
    }

    @Override
    public void apply(EventTree event) throws StepFailure {
        SequencedMap<KeyPath, JsonNode> fields =
                expression.match(source.of(event)).orElseThrow(() -> new StepFailure("grok: the text does not match"));
        fields.forEach((path, value) -> event.put(path, value, true));
    }
}
