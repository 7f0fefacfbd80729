package dev.hinomi.query.syntax;

/// A place in the text of a query: where something begins, and where it ends.
///
/// @param line starts at 1
/// @param column of the line, in characters, starts at 1
/// @param offset from the start of the text, in characters, starts at 0
/// @param end the offset after the last character
public record Position(int line, int column, int offset, int end) {
    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
