package dev.hinomi.logs.transform.mutator;

import dev.hinomi.logs.transform.step.EventTree;
import dev.hinomi.logs.transform.step.Json;
import dev.hinomi.logs.transform.step.KeyPath;
import dev.hinomi.logs.transform.step.ProcessorConfig;
import dev.hinomi.logs.transform.step.Step;
import java.util.List;
import java.util.Set;

/// `addKeys`: adds keys with fixed values.
public record AddKeys(List<Entry> entries) implements Step {
    private static final int MAX_ENTRIES = 5;
    private static final int MAX_VALUE = 256;

    public AddKeys {
        entries = List.copyOf(entries);
    }

    /// A key to add.
    public record Entry(KeyPath key, String value, boolean overwrite) {}

    public static Step of(ProcessorConfig config) {
        return new AddKeys(config.entries(MAX_ENTRIES, Set.of("key", "value", "overwriteIfExists")).stream()
                .map(entry ->
                        new Entry(entry.path("key"), entry.text("value", MAX_VALUE), entry.flag("overwriteIfExists")))
                .toList());
    }

    @Override
    public void apply(EventTree event) {
        for (Entry entry : entries) {
            event.put(entry.key(), Json.text(entry.value()), entry.overwrite());
        }
    }
}
