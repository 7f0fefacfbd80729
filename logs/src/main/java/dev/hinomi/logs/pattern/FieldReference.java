package dev.hinomi.logs.pattern;

import java.util.Optional;

/// How a metric filter names a field of a message that matched: `$.selector` of a JSON message, `$name` or `$number` of
/// a space-delimited one (API reference, `MetricTransformation`; user guide, "Creating metrics from log events using
/// filters").
public sealed interface FieldReference {
    /// Reads a reference; empty when the text is none. A selector may not hold a wildcard, which leads to many values.
    static Optional<FieldReference> parse(String source) {
        if (source.startsWith("$.")) {
            return SelectorParser.parseWhole(source)
                    .filter(selector -> !selector.hasWildcard())
                    .map(Selected::new);
        }
        PatternReader reader = new PatternReader(source);
        if (!reader.take("$")) {
            return Optional.empty();
        }
        String name = reader.name();
        if (name.isEmpty() || !reader.atEnd()) {
            return Optional.empty();
        }
        return Optional.of(Numbered.isPosition(name) ? new Numbered(Integer.parseInt(name)) : new Named(name));
    }

    /// `$.latency`
    record Selected(Selector selector) implements FieldReference {}

    /// `$status_code`
    record Named(String name) implements FieldReference {}

    /// `$3`, the third field of a message.
    ///
    /// @param position starts at 1
    record Numbered(int position) implements FieldReference {
        private static final int MAX_DIGITS = 8;

        private static boolean isPosition(String name) {
            return name.length() <= MAX_DIGITS
                    && !name.startsWith("0")
                    && name.chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }
}
