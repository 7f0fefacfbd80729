package dev.hinomi.logs.transform.mutator;

import dev.hinomi.logs.transform.step.EventTree;
import dev.hinomi.logs.transform.step.KeyPath;
import dev.hinomi.logs.transform.step.ProcessorConfig;
import dev.hinomi.logs.transform.step.Step;
import java.util.List;
import java.util.Set;

/// `renameKeys`: gives fields other paths. One that may not overwrite what is there keeps its own.
public record RenameKeys(List<Entry> entries) implements Step {
    private static final int MAX_ENTRIES = 5;

    public RenameKeys {
        entries = List.copyOf(entries);
    }

    /// A field to rename.
    public record Entry(KeyPath key, KeyPath renameTo, boolean overwrite) {}

    public static Step of(ProcessorConfig config) {
        return new RenameKeys(config.entries(MAX_ENTRIES, Set.of("key", "renameTo", "overwriteIfExists")).stream()
                .map(entry -> new Entry(entry.path("key"), entry.path("renameTo"), entry.flag("overwriteIfExists")))
                .toList());
    }

    @Override
    public void apply(EventTree event) {
        for (Entry entry : entries) {
            MoveKeys.move(event, entry.key(), entry.renameTo(), entry.overwrite());
        }
    }
}
