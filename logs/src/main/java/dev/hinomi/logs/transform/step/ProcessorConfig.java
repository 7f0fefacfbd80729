package dev.hinomi.logs.transform.step;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The configuration of a processor, read with the limits of the API reference and the user guide. Every
/// complaint names the place, the value and the expectation.
public final class ProcessorConfig {
    /// Of keys and of most texts, in characters.
    private static final int MAX_LENGTH = 128;

    private final String place;
    private final JsonNode node;

    /// The members of a processor, or of one of its entries.
    ///
    /// @param place such as `transformerConfig[2].addKeys`
    public ProcessorConfig(String place, JsonNode node, Set<String> known) {
        this.place = place;
        this.node = node;
        if (!node.isObject()) {
            throw new FaultException(invalid(place, node.toString(), "an object"));
        }
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw new FaultException(invalid(place + "." + name, "unknown", String.join(", ", sorted(known))));
            }
        }
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    public Optional<String> optionalText(String name, int maxLength) {
        @Nullable JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw refused(name, value.toString(), "a text");
        }
        String text = value.stringValue();
        if (text.isEmpty() || text.length() > maxLength) {
            throw refused(name, text, "1 to " + maxLength + " characters");
        }
        return Optional.of(text);
    }

    public Optional<String> optionalText(String name) {
        return optionalText(name, MAX_LENGTH);
    }

    public String text(String name, int maxLength) {
        return optionalText(name, maxLength)
                .orElseThrow(() -> refused(name, "missing", "1 to " + maxLength + " characters"));
    }

    public String text(String name) {
        return text(name, MAX_LENGTH);
    }

    public boolean flag(String name) {
        @Nullable JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw refused(name, value.toString(), "true or false");
        }
        return value.booleanValue();
    }

    public KeyPath path(String name) {
        return path(name, text(name));
    }

    public Optional<KeyPath> optionalPath(String name) {
        return optionalText(name).map(text -> path(name, text));
    }

    /// A path, or the root when none is given.
    public KeyPath pathOrRoot(String name) {
        return optionalPath(name).orElse(KeyPath.root());
    }

    private KeyPath path(String name, String text) {
        KeyPath path = KeyPath.parse(text);
        if (path.keys().size() > KeyPath.MAX_DEPTH || !path.isComplete()) {
            throw refused(name, text, "1 to " + KeyPath.MAX_DEPTH + " names with dots between them");
        }
        return path;
    }

    /// What a parser reads: a field, or `@message`, which is the default.
    public Source source() {
        return optionalText("source")
                .filter(source -> !source.equals(Source.MESSAGE))
                .map(source -> Source.field(path("source", source)))
                .orElse(Source.message());
    }

    /// The list of keys of a processor that treats them all alike.
    public List<KeyPath> paths(String name, int max) {
        return texts(name, 1, max, MAX_LENGTH).stream()
                .map(text -> path(name, text))
                .toList();
    }

    public List<KeyPath> optionalPaths(String name, int max) {
        return texts(name, 0, max, MAX_LENGTH).stream()
                .map(text -> path(name, text))
                .toList();
    }

    public List<String> texts(String name, int min, int max, int maxLength) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : list(name, min, max)) {
            if (!element.isString()
                    || element.stringValue().isEmpty()
                    || element.stringValue().length() > maxLength) {
                throw refused(name, element.toString(), "texts of 1 to " + maxLength + " characters");
            }
            texts.add(element.stringValue());
        }
        return texts;
    }

    /// The `entries` of a processor.
    public List<ProcessorConfig> entries(int max, Set<String> known) {
        List<ProcessorConfig> entries = new ArrayList<>();
        for (JsonNode element : list("entries", 1, max)) {
            entries.add(new ProcessorConfig(place + ".entries[" + entries.size() + "]", element, known));
        }
        return entries;
    }

    private List<JsonNode> list(String name, int min, int max) {
        @Nullable JsonNode value = node.get(name);
        boolean absent = value == null || value.isNull();
        if (absent && min == 0) {
            return List.of();
        }
        if (absent || !value.isArray() || value.size() < min || value.size() > max) {
            throw refused(name, absent ? "missing" : value.toString(), "a list of " + min + " to " + max);
        }
        return List.copyOf(value.values());
    }

    /// What to throw for a member that is not as it must be.
    public FaultException refused(String name, String value, String expected) {
        return new FaultException(invalid(place + "." + name, value, expected));
    }

    private static Fault invalid(String place, String value, String expected) {
        return new Fault.InvalidParameter("transformerConfig", place + ": " + value + " (expected: " + expected + ")");
    }
}
