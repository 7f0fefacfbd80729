package dev.hinomi.guide.reader;

/// One line of a fence, without the indentation of the list that holds it.
///
/// @param line the line of the file, from 1
/// @param text without the line terminator
public record TextLine(int line, String text) {
    public TextLine {
        if (line < 1) {
            throw new IllegalArgumentException("line: " + line + " (expected: 1 or more)");
        }
    }
}
