package dev.hinomi.wire.codegen;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// Which traits of a model are understood. One that is not listed fails the generation: code that ignores a trait
/// would speak a protocol that looks right and is not.
final class Traits {
    /// Known and without effect on a server: hints for clients, for documentation and for XML element order.
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "box",
            "deprecated",
            "deprecatedMessage",
            "deprecatedSince",
            "idempotencyToken",
            "idempotent",
            "readonly",
            "requestcompression",
            "retryable",
            "sensitive",
            "synthetic",
            "xmlOrder");

    private Traits() {}

    static boolean hasNoEffect(String trait) {
        return WITHOUT_EFFECT.contains(trait);
    }

    static void check(String where, JsonNode node, String... supported) {
        Set<String> unsupported = new TreeSet<>(node.propertyNames());
        unsupported.removeAll(WITHOUT_EFFECT);
        unsupported.removeAll(Set.of(supported));
        if (!unsupported.isEmpty()) {
            throw new ModelException(where + ": unsupported trait " + String.join(", ", unsupported) + " (supported: "
                    + String.join(", ", new TreeSet<>(Set.of(supported))) + ")");
        }
    }
}
