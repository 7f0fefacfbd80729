package dev.hinomi.logs.transform.mutator;

import dev.hinomi.logs.transform.step.EventTree;
import dev.hinomi.logs.transform.step.Json;
import dev.hinomi.logs.transform.step.KeyPath;
import dev.hinomi.logs.transform.step.ProcessorConfig;
import dev.hinomi.logs.transform.step.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;

/// `splitString`: makes a list of a text. The delimiter is taken as it stands; every part counts, empty ones
/// too.
public record SplitString(List<Entry> entries) implements Step {
    private static final int MAX_ENTRIES = 10;

    public SplitString {
        entries = List.copyOf(entries);
    }

    /// A field to split.
    public record Entry(KeyPath source, String delimiter) {}

    public static Step of(ProcessorConfig config) {
        return new SplitString(config.entries(MAX_ENTRIES, Set.of("source", "delimiter")).stream()
                .map(entry -> new Entry(entry.path("source"), entry.text("delimiter")))
                .toList());
    }

    @Override
    public void apply(EventTree event) {
        for (Entry entry : entries) {
            Optional<String> text = event.text(entry.source());
            text.ifPresent(value -> event.put(entry.source(), parts(value, entry.delimiter()), true));
        }
    }

    private static ArrayNode parts(String text, String delimiter) {
        ArrayNode parts = Json.array();
        int start = 0;
        for (int end = text.indexOf(delimiter); end >= 0; end = text.indexOf(delimiter, start)) {
            parts.add(text.substring(start, end));
            start = end + delimiter.length();
        }
        return parts.add(text.substring(start));
    }
}
