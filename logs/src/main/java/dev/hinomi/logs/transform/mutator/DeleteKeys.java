package dev.hinomi.logs.transform.mutator;

import dev.hinomi.logs.transform.step.EventTree;
import dev.hinomi.logs.transform.step.KeyPath;
import dev.hinomi.logs.transform.step.ProcessorConfig;
import dev.hinomi.logs.transform.step.Step;
import java.util.List;

/// `deleteKeys`: removes fields. The objects that they were in stay, even when they are empty then.
public record DeleteKeys(List<KeyPath> keys) implements Step {
    private static final int MAX_KEYS = 5;

    public DeleteKeys {
        keys = List.copyOf(keys);
    }

    public static Step of(ProcessorConfig config) {
        return new DeleteKeys(config.paths("withKeys", MAX_KEYS));
    }

    @Override
    public void apply(EventTree event) {
        keys.forEach(event::remove);
    }
}
