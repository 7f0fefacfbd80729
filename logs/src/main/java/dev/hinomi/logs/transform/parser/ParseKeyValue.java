package dev.hinomi.logs.transform.parser;

import dev.hinomi.logs.transform.step.EventTree;
import dev.hinomi.logs.transform.step.Json;
import dev.hinomi.logs.transform.step.KeyPath;
import dev.hinomi.logs.transform.step.ProcessorConfig;
import dev.hinomi.logs.transform.step.Source;
import dev.hinomi.logs.transform.step.Step;
import dev.hinomi.logs.transform.step.StepFailure;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// `parseKeyValue`: reads pairs such as `a=1&b=2`. Both delimiters are taken as they stand. A part without
/// the second one is a key whose value is `nonMatchValue`, or null when there is none; empty parts are left
/// out.
public record ParseKeyValue(
        Source source,
        KeyPath destination,
        String fieldDelimiter,
        String keyValueDelimiter,
        String keyPrefix,
        Optional<String> nonMatchValue,
        boolean overwrite)
        implements Step {
    public static Step of(ProcessorConfig config) {
        return new ParseKeyValue(
                config.source(),
                config.pathOrRoot("destination"),
                config.optionalText("fieldDelimiter").orElse("&"),
                config.optionalText("keyValueDelimiter").orElse("="),
                config.optionalText("keyPrefix").orElse(""),
                config.optionalText("nonMatchValue"),
                config.flag("overwriteIfExists"));
    }

    @Override
    public void apply(EventTree event) throws StepFailure {
        String text = source.of(event);
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf(fieldDelimiter, start);
            int stop = end < 0 ? text.length() : end;
            if (stop > start) {
                put(event, text.substring(start, stop));
            }
            start = stop + fieldDelimiter.length();
        }
    }

    private void put(EventTree event, String part) {
        int delimiter = part.indexOf(keyValueDelimiter);
        String key = delimiter < 0 ? part : part.substring(0, delimiter);
        JsonNode value = delimiter < 0
                ? nonMatchValue.map(Json::text).orElseGet(Json::nothing)
                : Json.text(part.substring(delimiter + keyValueDelimiter.length()));
        event.put(destination.child(keyPrefix + key), value, overwrite);
    }
}
