package dev.hinomi.app.config;

import java.util.List;
import java.util.Map;

/// What the sources say about a set of keys, and what is wrong with it.
///
/// @param prefix of the keys' names in messages
/// @param given what the sources say; keys about which they say nothing have their fallback
/// @param problems what is wrong is added here
record Values(String prefix, Map<Key<?>, Given> given, List<String> problems) {
    boolean has(Key<?> key) {
        return given.containsKey(key);
    }

    <T> T get(Key<T> key) {
        Given value = given.get(key);
        if (value == null) {
            return key.fallback();
        }
        T parsed = key.syntax().parse().parse(value.text(), value.folder()).orElse(null);
        if (parsed == null) {
            problem(key, key.syntax().expected());
            return key.fallback();
        }
        return parsed;
    }

    void problem(Key<?> key, String expected) {
        Given value = given.get(key);
        String text = value == null || key.secret() ? "" : ": " + value.text();
        String place = value == null ? "" : value.place() + ": ";
        String problem = place + prefix + key.name() + text + " (expected: " + expected + ")";
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
