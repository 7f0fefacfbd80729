package dev.hinomi.query.parse.token;

import dev.hinomi.query.syntax.Position;
import dev.hinomi.query.syntax.Step;
import java.util.List;

/// A word of a query.
///
/// @param text its meaning: a name without backquotes, a string without quotes and escapes, otherwise as
/// written
/// @param path the steps of a name; empty for every other token
public record Token(Kind kind, String text, List<Step> path, Position position) {
    public Token {
        path = List.copyOf(path);
    }

    public enum Kind {
        /// A keyword, command, function or field.
        NAME,
        STRING,
        NUMBER,
        /// A number with a unit of time: `5m`.
        PERIOD,
        SYMBOL,
        END
    }

    /// The offset after it.
    public int end() {
        return position.end();
    }

    public boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    public boolean isKeyword(String keyword) {
        assert Keywords.has(keyword) : keyword;
        return kind == Kind.NAME && text.equalsIgnoreCase(keyword);
    }

    public String describe() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
