package dev.hinomi.logs.transform.mutator;

import dev.hinomi.logs.transform.step.EventOrigin;
import dev.hinomi.logs.transform.step.EventTree;
import dev.hinomi.logs.transform.step.Json;
import dev.hinomi.logs.transform.step.KeyPath;
import dev.hinomi.logs.transform.step.ProcessorConfig;
import dev.hinomi.logs.transform.step.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// `copyValue`: copies fields, and what is known of where the event comes from.
public record CopyValue(List<Entry> entries) implements Step {
    private static final int MAX_ENTRIES = 5;
    private static final Map<String, Function<EventOrigin, String>> METADATA = Map.of(
            "@logGroupName", EventOrigin::group,
            "@logGroupStream", EventOrigin::stream,
            "@accountId", EventOrigin::account,
            "@regionName", EventOrigin::region);

    public CopyValue {
        entries = List.copyOf(entries);
    }

    /// A value to copy.
    ///
    /// @param source a field, or one of the metadata keys
    public record Entry(KeyPath source, KeyPath target, boolean overwrite) {}

    public static Step of(ProcessorConfig config) {
        return new CopyValue(config.entries(MAX_ENTRIES, Set.of("source", "target", "overwriteIfExists")).stream()
                .map(CopyValue::entry)
                .toList());
    }

    private static Entry entry(ProcessorConfig entry) {
        KeyPath source = entry.path("source");
        if (source.toString().startsWith("@") && !METADATA.containsKey(source.toString())) {
            throw entry.refused(
                    "source",
                    source.toString(),
                    "a field, or " + METADATA.keySet().stream().sorted().toList());
        }
        return new Entry(source, entry.path("target"), entry.flag("overwriteIfExists"));
    }

    @Override
    public void apply(EventTree event) {
        for (Entry entry : entries) {
            value(event, entry.source()).ifPresent(value -> event.put(entry.target(), value, entry.overwrite()));
        }
    }

    private static Optional<JsonNode> value(EventTree event, KeyPath source) {
        @Nullable Function<EventOrigin, String> metadata = METADATA.get(source.toString());
        return metadata == null
                ? event.get(source).map(JsonNode::deepCopy)
                : Optional.of(Json.text(metadata.apply(event.origin())));
    }
}
