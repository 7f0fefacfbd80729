package dev.hinomi.guide.lint;

import java.util.List;

/// A change of the guide's text that mends a finding. The number of lines stays the same, so that every other line
/// keeps its number.
///
/// @param description what the change does, as an order: `drop --statistic`
public record Fix(String description, List<TextEdit> edits) {
    public Fix {
        edits = List.copyOf(edits);
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("edits: none (expected: at least one)");
        }
    }
}
