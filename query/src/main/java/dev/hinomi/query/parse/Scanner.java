package dev.hinomi.query.parse;

import dev.hinomi.query.syntax.Position;
import dev.hinomi.query.syntax.QueryProblem;
import java.util.List;
import java.util.Optional;

/// Reads the tokens of a query one by one. A `#` outside of quotes begins a comment that ends with the line.
final class Scanner {
    private static final List<String> LONG_SYMBOLS = List.of("!=", "<=", ">=", "=~", "==");

    private final String source;
    private int offset;
    private int line = 1;
    private int lineStart;

    Scanner(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }

    Token next() {
        skipSpaceAndComments();
        Position start = position();
        if (atEnd()) {
            return token(Token.Kind.END, "", start);
        }
        char c = peek();
        if (c == '"' || c == '\'') {
            return token(Token.Kind.STRING, quoted(start), start);
        }
        if (isDigit(c) || (c == '.' && offset + 1 < source.length() && isDigit(source.charAt(offset + 1)))) {
            return number(start);
        }
        if (startsName(c)) {
            return token(Token.Kind.NAME, name(start), start);
        }
        return token(Token.Kind.SYMBOL, symbol(), start);
    }

    /// Reads a regular expression whose first slash is `slash`, which was read as a symbol.
    Token regex(Token slash) {
        offset = slash.end();
        StringBuilder text = new StringBuilder();
        while (!atEnd() && peek() != '/' && peek() != '\n') {
            if (source.startsWith("\\/", offset)) {
                offset++;
            } else if (peek() == '\\' && offset + 1 < source.length()) {
                text.append(take());
            }
            text.append(take());
        }
        if (atEnd() || peek() != '/') {
            throw problem(slash.position(), "a regular expression that is not closed", "/ at its end");
        }
        offset++;
        return token(Token.Kind.STRING, text.toString(), slash.position());
    }

    /// A field name: parts with dots between them, each plain or in backquotes, and indexes of lists.
    private String name(Position start) {
        StringBuilder name = new StringBuilder();
        while (!atEnd()) {
            char c = peek();
            if (c == '`') {
                name.append(backquoted(start));
            } else if (continuesName(c)) {
                name.append(take());
            } else if (c == '[' && isIndex()) {
                name.append(source, offset, source.indexOf(']', offset) + 1);
                offset = source.indexOf(']', offset) + 1;
            } else {
                break;
            }
        }
        return name.toString();
    }

    private boolean isIndex() {
        int close = source.indexOf(']', offset);
        return close > offset + 1 && source.substring(offset + 1, close).chars().allMatch(c -> isDigit((char) c));
    }

    private String backquoted(Position start) {
        int close = source.indexOf('`', offset + 1);
        if (close < 0) {
            throw problem(start, "a name that is not closed", "` at its end");
        }
        String name = source.substring(offset + 1, close);
        offset = close + 1;
        return name;
    }

    private String quoted(Position start) {
        char quote = take();
        StringBuilder text = new StringBuilder();
        while (!atEnd() && peek() != quote) {
            if (peek() == '\\' && offset + 1 < source.length()) {
                offset++;
                text.append(escaped());
            } else {
                text.append(take());
            }
        }
        if (atEnd()) {
            throw problem(start, "a text that is not closed", quote + " at its end");
        }
        offset++;
        return text.toString();
    }

    /// What stands after a backslash; one that is no escape keeps its backslash, for regular expressions in
    /// strings.
    private String escaped() {
        char c = take();
        return switch (c) {
            case '"', '\'', '\\', '/' -> String.valueOf(c);
            case 'n' -> "\n";
            case 't' -> "\t";
            default -> "\\" + c;
        };
    }

    private Token number(Position start) {
        while (!atEnd() && (isDigit(peek()) || peek() == '.')) {
            offset++;
        }
        if (!atEnd() && Character.isLetter(peek())) {
            while (!atEnd() && Character.isLetterOrDigit(peek())) {
                offset++;
            }
            return token(Token.Kind.PERIOD, source.substring(start.offset(), offset), start);
        }
        return token(Token.Kind.NUMBER, source.substring(start.offset(), offset), start);
    }

    private String symbol() {
        for (String symbol : LONG_SYMBOLS) {
            if (source.startsWith(symbol, offset)) {
                offset += symbol.length();
                return symbol;
            }
        }
        return String.valueOf(take());
    }

    private void skipSpaceAndComments() {
        while (!atEnd() && (Character.isWhitespace(peek()) || peek() == '#')) {
            if (peek() == '#') {
                int end = source.indexOf('\n', offset);
                offset = end < 0 ? source.length() : end;
            } else {
                take();
            }
        }
    }

    /// Takes the next character, and counts lines.
    private char take() {
        char c = source.charAt(offset++);
        if (c == '\n') {
            line++;
            lineStart = offset;
        }
        return c;
    }

    private char peek() {
        return source.charAt(offset);
    }

    private boolean atEnd() {
        return offset >= source.length();
    }

    private Position position() {
        return new Position(line, offset - lineStart + 1, offset);
    }

    private Token token(Token.Kind kind, String text, Position start) {
        return new Token(kind, text, start, offset);
    }

    private static boolean startsName(char c) {
        return Character.isLetter(c) || c == '@' || c == '_' || c == '`';
    }

    private static boolean continuesName(char c) {
        return Character.isLetterOrDigit(c) || c == '@' || c == '_' || c == '.';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static QuerySyntaxException problem(Position position, String found, String expected) {
        return new QuerySyntaxException(new QueryProblem(position, found, expected, Optional.empty()));
    }
}
