package dev.hinomi.store.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hinomi.store.TextCondition;
import java.util.List;

/// A condition on texts, as filters can be asked about it.
public sealed interface TextProbe {
    /// Whether a message may be among the filtered ones for which the condition holds; never false when one is.
    boolean mayHold(TextFilter filter);

    /// Whether any filter could say no.
    boolean narrows();

    /// The condition as a probe.
    static TextProbe of(TextCondition condition) {
        return switch (condition) {
            case TextCondition.Contains(String part) -> new Part(TextFilter.bits(part.getBytes(UTF_8)));
            case TextCondition.AllOf(List<TextCondition> parts) ->
                new All(parts.stream().map(TextProbe::of).toList());
            case TextCondition.AnyOf(List<TextCondition> parts) ->
                new Any(parts.stream().map(TextProbe::of).toList());
        };
    }

    /// A text, by its bits in a filter.
    final class Part implements TextProbe {
        private final int[] bits;

        private Part(int[] bits) {
            this.bits = bits;
        }

        @Override
        public boolean mayHold(TextFilter filter) {
            return filter.has(bits);
        }

        @Override
        public boolean narrows() {
            return bits.length > 0;
        }
    }

    /// All of the parts.
    record All(List<TextProbe> parts) implements TextProbe {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean mayHold(TextFilter filter) {
            return parts.stream().allMatch(part -> part.mayHold(filter));
        }

        @Override
        public boolean narrows() {
            return parts.stream().anyMatch(TextProbe::narrows);
        }
    }

    /// Any of the parts.
    record Any(List<TextProbe> parts) implements TextProbe {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean mayHold(TextFilter filter) {
            return parts.stream().anyMatch(part -> part.mayHold(filter));
        }

        @Override
        public boolean narrows() {
            return parts.stream().allMatch(TextProbe::narrows);
        }
    }
}
