package dev.hinomi.query.syntax;

/// A place in the text of a query.
///
/// @param line starts at 1
/// @param column of the line, in characters, starts at 1
/// @param offset from the start of the text, in characters, starts at 0
public record Position(int line, int column, int offset) {
    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
