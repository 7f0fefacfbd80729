package dev.hinomi.query.parse;

import dev.hinomi.query.syntax.Position;

/// A word of a query.
///
/// @param text its meaning: a name without backquotes, a string without quotes and escapes, otherwise as
/// written
/// @param end the offset after it
record Token(Kind kind, String text, Position position, int end) {
    enum Kind {
        /// A keyword, command, function or field.
        NAME,
        STRING,
        NUMBER,
        /// A number with a unit of time: `5m`.
        PERIOD,
        SYMBOL,
        END
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isKeyword(String keyword) {
        return kind == Kind.NAME && text.equalsIgnoreCase(keyword);
    }

    String describe() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
