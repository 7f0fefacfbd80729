package dev.hinomi.guide.item;

import java.util.List;

/// Where an item stands.
///
/// @param line the first line of the file, from 1
/// @param endLine the last line; `line` when it is one
/// @param section the headings that lead there, outermost first
public record Origin(int line, int endLine, List<String> section) {
    public Origin {
        if (line < 1 || endLine < line) {
            throw new IllegalArgumentException("lines: " + line + "-" + endLine + " (expected: 1 <= first <= last)");
        }
        section = List.copyOf(section);
    }

    public static Origin at(int line, List<String> section) {
        return new Origin(line, line, section);
    }

    /// The heading that it stands under, or empty.
    public String title() {
        return section.isEmpty() ? "" : section.getLast();
    }
}
