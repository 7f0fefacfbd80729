package dev.hinomi.logs.pattern;

import dev.hinomi.store.TextCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A path into a JSON message: `$.users[0].id`, `$.*`, `$.['cluster.name']`.
public record Selector(List<Step> steps) {
    public Selector {
        steps = List.copyOf(steps);
    }

    /// One step from a node to its children.
    public sealed interface Step {
        /// The member of an object.
        record Key(String name) implements Step {}

        /// The element of an array.
        ///
        /// @param index starts at 0
        record Index(int index) implements Step {}

        /// Any element of an array or member of an object.
        record Any() implements Step {}
    }

    boolean hasWildcard() {
        return steps.stream().anyMatch(Step.Any.class::isInstance);
    }

    /// The text of the string or number that the path leads to, the first one with a wildcard. Arrays, objects,
    /// booleans and nulls have none ("Value nodes can be strings or numbers").
    Optional<String> value(JsonNode root) {
        List<String> found = new ArrayList<>(1);
        leadsTo(root, node -> {
            if (node.isString() || node.isNumber()) {
                found.add(node.asString());
            }
            return !found.isEmpty();
        });
        return found.stream().findFirst();
    }

    /// What the text of a message contains in which the path leads anywhere: the names on it.
    TextCondition requiredTexts() {
        return TextCondition.all(steps.stream()
                .filter(Step.Key.class::isInstance)
                .map(step -> JsonTexts.name(((Step.Key) step).name()))
                .toList());
    }

    /// Whether the path leads to a node that passes `test`; with a wildcard, any of the nodes.
    boolean leadsTo(JsonNode root, Predicate<JsonNode> test) {
        return follow(root, 0, test);
    }

    private boolean follow(JsonNode node, int depth, Predicate<JsonNode> test) {
        if (depth == steps.size()) {
            return test.test(node);
        }
        return switch (steps.get(depth)) {
            case Step.Key key -> followChild(node.get(key.name()), depth, test);
            case Step.Index index -> followChild(node.get(index.index()), depth, test);
            case Step.Any _ -> {
                for (JsonNode child : node) {
                    if (follow(child, depth + 1, test)) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }

    private boolean followChild(@Nullable JsonNode child, int depth, Predicate<JsonNode> test) {
        return child != null && follow(child, depth + 1, test);
    }
}
