package dev.hinomi.guide.lint;

/// Replaces `from`, which stands on `line`, by `to`.
///
/// @param line the line of the file, from 1
/// @param from never empty
public record TextEdit(int line, String from, String to) {
    public TextEdit {
        if (from.isEmpty()) {
            throw new IllegalArgumentException("from: empty (expected: the text to replace)");
        }
    }
}
