package dev.hinomi.store;

import java.util.List;
import java.util.stream.Stream;

/// What the text of an event must contain. Texts occur as they stand, upper and lower case told apart.
public sealed interface TextCondition {
    /// Holds for every text.
    TextCondition ALWAYS = new AllOf(List.of());

    /// Whether it holds for a text.
    boolean holds(String text);

    /// The text contains `part`, which is not empty.
    record Contains(String part) implements TextCondition {
        public Contains {
            if (part.isEmpty()) {
                throw new IllegalArgumentException("part: '' (expected: not empty)");
            }
        }

        @Override
        public boolean holds(String text) {
            return text.contains(part);
        }
    }

    /// Every part holds.
    record AllOf(List<TextCondition> parts) implements TextCondition {
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(String text) {
            return parts.stream().allMatch(part -> part.holds(text));
        }
    }

    /// At least one of the parts holds.
    record AnyOf(List<TextCondition> parts) implements TextCondition {
        public AnyOf {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(String text) {
            return parts.stream().anyMatch(part -> part.holds(text));
        }
    }

    /// All of the conditions, in the simplest form.
    static TextCondition all(List<TextCondition> conditions) {
        List<TextCondition> parts = conditions.stream()
                .flatMap(part -> part instanceof AllOf(List<TextCondition> inner) ? inner.stream() : Stream.of(part))
                .distinct()
                .toList();
        return parts.size() == 1 ? parts.getFirst() : new AllOf(parts);
    }

    /// Any of the conditions, in the simplest form; [#ALWAYS] when one of them always holds.
    static TextCondition any(List<TextCondition> conditions) {
        if (conditions.contains(ALWAYS)) {
            return ALWAYS;
        }
        List<TextCondition> parts = conditions.stream()
                .flatMap(part -> part instanceof AnyOf(List<TextCondition> inner) ? inner.stream() : Stream.of(part))
                .distinct()
                .toList();
        return parts.size() == 1 ? parts.getFirst() : new AnyOf(parts);
    }
}
