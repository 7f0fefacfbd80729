package dev.hinomi.query.parse.token;

import dev.hinomi.query.syntax.Interval;
import dev.hinomi.query.syntax.Position;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the tokens of a query one by one. A `#` outside of quotes begins a comment that ends with the
/// line.
public final class Scanner {
    private static final List<String> LONG_SYMBOLS = List.of("!=", "<=", ">=", "=~", "==");

    private static final Pattern NUMBER = Pattern.compile("(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][+-]?\\d+)?");

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
            return token(Token.Kind.STRING, quoted(), start);
        }
        if (isDigit(c) || (c == '.' && offset + 1 < source.length() && isDigit(source.charAt(offset + 1)))) {
            return number(start);
        }
        if (NameScanner.starts(c)) {
            return name(start);
        }
        return token(Token.Kind.SYMBOL, symbol(), start);
    }

    /// Reads a regular expression whose first slash is `slash`, which was read as a symbol. It may go
    /// over lines.
    Token regex(Token slash) {
        StringBuilder text = new StringBuilder();
        while (!atEnd() && peek() != '/') {
            if (source.startsWith("\\/", offset)) {
                offset++;
            } else if (peek() == '\\' && offset + 1 < source.length()) {
                text.append(take());
            }
            text.append(take());
        }
        if (atEnd()) {
            throw QuerySyntaxException.at(slash.position(), "a regular expression that is not closed", "/ at its end");
        }
        offset++;
        return token(Token.Kind.STRING, text.toString(), slash.position());
    }

    private Token name(Position start) {
        NameScanner name = new NameScanner(source, offset);
        boolean closed = name.read();
        offset = name.end();
        Position whole = to(start);
        if (!closed) {
            // All that follows is of the name, so that reading after it comes to an end.
            offset = source.length();
            throw QuerySyntaxException.at(whole, "a name that is not closed", "` at its end");
        }
        return new Token(Token.Kind.NAME, name.text(), name.path(), whole);
    }

    private String quoted() {
        Position start = position();
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
            throw QuerySyntaxException.at(start, "a text that is not closed", quote + " at its end");
        }
        offset++;
        return text.toString();
    }

    /// What stands after a backslash; one that is no escape keeps its backslash, for regular expressions
    /// in strings.
    private String escaped() {
        char c = take();
        return switch (c) {
            case '"', '\'', '\\', '/' -> String.valueOf(c);
            case 'n' -> "\n";
            case 't' -> "\t";
            default -> "\\" + c;
        };
    }

    /// A number, or a length of time. Digits with other letters are refused: an id without its quotes, as
    /// in `id = 5ab`, would be read as a field that no event has, and a query would find nothing without
    /// an error.
    private Token number(Position start) {
        Matcher number = NUMBER.matcher(source).region(offset, source.length());
        number.lookingAt();
        offset = number.end();
        if (atEnd() || !isLetter(peek())) {
            return token(Token.Kind.NUMBER, number.group(), start);
        }
        while (!atEnd() && (isLetter(peek()) || isDigit(peek()))) {
            offset++;
        }
        String text = source.substring(start.offset(), offset);
        if (Interval.read(text).isEmpty()) {
            throw QuerySyntaxException.at(
                    to(start), "'" + text + "'", Interval.Unit.EXPECTED + "; or quotes around it");
        }
        return token(Token.Kind.PERIOD, text, start);
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private String symbol() {
        for (String symbol : LONG_SYMBOLS) {
            if (source.startsWith(symbol, offset)) {
                offset += symbol.length();
                return symbol;
            }
        }
        String symbol = Character.toString(source.codePointAt(offset));
        offset += symbol.length();
        return symbol;
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

    /// The place of the next character.
    private Position position() {
        return new Position(line, offset - lineStart + 1, offset, Math.min(offset + 1, source.length()));
    }

    private Position to(Position start) {
        return new Position(start.line(), start.column(), start.offset(), offset);
    }

    private Token token(Token.Kind kind, String text, Position start) {
        return new Token(kind, text, List.of(), to(start));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
