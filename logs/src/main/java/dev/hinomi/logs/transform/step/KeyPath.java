package dev.hinomi.logs.transform.step;

import java.util.ArrayList;
import java.util.List;

/// Names that lead through nested objects, in dot notation.
public record KeyPath(List<String> keys) {
    /// "Maximum nested key depth" of the user guide.
    static final int MAX_DEPTH = 3;

    public KeyPath {
        keys = List.copyOf(keys);
    }

    /// The names as they stand, dots in them included.
    public static KeyPath of(String... keys) {
        return new KeyPath(List.of(keys));
    }

    /// The path to the event itself.
    public static KeyPath root() {
        return new KeyPath(List.of());
    }

    /// The path that a text stands for, however deep.
    public static KeyPath parse(String text) {
        List<String> keys = new ArrayList<>();
        int start = 0;
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', start)) {
            keys.add(text.substring(start, dot));
            start = dot + 1;
        }
        keys.add(text.substring(start));
        return new KeyPath(keys);
    }

    /// Whether every name has a character.
    boolean isComplete() {
        return keys.stream().noneMatch(String::isEmpty);
    }

    public String last() {
        return keys.getLast();
    }

    public KeyPath child(String key) {
        List<String> longer = new ArrayList<>(keys);
        longer.add(key);
        return new KeyPath(longer);
    }

    public KeyPath child(KeyPath below) {
        List<String> longer = new ArrayList<>(keys);
        longer.addAll(below.keys);
        return new KeyPath(longer);
    }

    @Override
    public String toString() {
        return String.join(".", keys);
    }
}
