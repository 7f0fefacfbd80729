package dev.hinomi.logs.transform.mutator;

import dev.hinomi.logs.transform.step.EventTree;
import dev.hinomi.logs.transform.step.KeyPath;
import dev.hinomi.logs.transform.step.ProcessorConfig;
import dev.hinomi.logs.transform.step.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// `moveKeys`: moves fields. A field that is moved to an object goes into it, under its own name; to any
/// other place, it takes that place's name. One that may not overwrite what is there stays where it was.
public record MoveKeys(List<Entry> entries) implements Step {
    private static final int MAX_ENTRIES = 5;

    public MoveKeys {
        entries = List.copyOf(entries);
    }

    /// A field to move.
    public record Entry(KeyPath source, KeyPath target, boolean overwrite) {}

    public static Step of(ProcessorConfig config) {
        return new MoveKeys(config.entries(MAX_ENTRIES, Set.of("source", "target", "overwriteIfExists")).stream()
                .map(entry -> new Entry(entry.path("source"), entry.path("target"), entry.flag("overwriteIfExists")))
                .toList());
    }

    @Override
    public void apply(EventTree event) {
        for (Entry entry : entries) {
            boolean intoObject =
                    event.get(entry.target()).filter(JsonNode::isObject).isPresent();
            KeyPath target = intoObject ? entry.target().child(entry.source().last()) : entry.target();
            move(event, entry.source(), target, entry.overwrite());
        }
    }

    /// Moves a value, if there is one, unless it would overwrite another that it may not.
    static void move(EventTree event, KeyPath source, KeyPath target, boolean overwrite) {
        if (source.equals(target) || (!overwrite && event.get(target).isPresent())) {
            return;
        }
        Optional<JsonNode> value = event.remove(source);
        value.ifPresent(moved -> event.put(target, moved, overwrite));
    }
}
