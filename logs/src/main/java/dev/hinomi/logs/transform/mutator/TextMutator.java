package dev.hinomi.logs.transform.mutator;

import dev.hinomi.logs.transform.step.EventTree;
import dev.hinomi.logs.transform.step.Json;
import dev.hinomi.logs.transform.step.KeyPath;
import dev.hinomi.logs.transform.step.ProcessorConfig;
import dev.hinomi.logs.transform.step.Step;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// `lowerCaseString`, `upperCaseString`, `trimString`: change the texts of fields. What is no text stays as
/// it is.
public record TextMutator(List<KeyPath> keys, UnaryOperator<String> change) implements Step {
    private static final int MAX_KEYS = 10;

    public TextMutator {
        keys = List.copyOf(keys);
    }

    public static Step lowerCase(ProcessorConfig config) {
        return of(config, text -> text.toLowerCase(Locale.ROOT));
    }

    public static Step upperCase(ProcessorConfig config) {
        return of(config, text -> text.toUpperCase(Locale.ROOT));
    }

    public static Step trim(ProcessorConfig config) {
        return of(config, String::strip);
    }

    private static Step of(ProcessorConfig config, UnaryOperator<String> change) {
        return new TextMutator(config.paths("withKeys", MAX_KEYS), change);
    }

    @Override
    public void apply(EventTree event) {
        for (KeyPath key : keys) {
            event.text(key).ifPresent(text -> event.put(key, Json.text(change.apply(text)), true));
        }
    }
}
