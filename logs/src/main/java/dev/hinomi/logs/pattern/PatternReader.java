package dev.hinomi.logs.pattern;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A place in the text of a pattern, and the lexical rules that the kinds of patterns share.
final class PatternReader {
    private static final char END = '\0';

    private final String source;
    private int position;

    PatternReader(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }

    int position() {
        return position;
    }

    /// Goes back to a position that was read before.
    void rewind(int to) {
        position = to;
    }

    /// The next character; [#END] at the end, which no pattern contains.
    char peek() {
        return position < source.length() ? source.charAt(position) : END;
    }

    boolean atEnd() {
        return position >= source.length();
    }

    char next() {
        return source.charAt(position++);
    }

    void skipSpace() {
        while (!atEnd() && Character.isWhitespace(peek())) {
            position++;
        }
    }

    /// Whether nothing but white space is left.
    boolean finished() {
        skipSpace();
        return atEnd();
    }

    /// Takes `text` if it comes next.
    boolean take(String text) {
        if (!source.startsWith(text, position)) {
            return false;
        }
        position += text.length();
        return true;
    }

    /// Takes `text` if it comes next after white space.
    boolean takeToken(String text) {
        skipSpace();
        return take(text);
    }

    /// Letters, digits, `_` and, within names, `-`. Empty when none comes next.
    String name() {
        int start = position;
        while (!atEnd() && (isWord(peek()) || peek() == '-')) {
            position++;
        }
        return source.substring(start, position);
    }

    /// The text between quotes, with `\` before a character that stands for itself.
    String quoted(char quote) {
        int start = position;
        position++;
        StringBuilder text = new StringBuilder();
        while (!atEnd()) {
            char c = next();
            if (c == quote) {
                return text.toString();
            }
            if (c == '\\' && !atEnd()) {
                c = next();
            }
            text.append(c);
        }
        throw invalidAt(start, "a quote that is not closed", quote + " at its end", null);
    }

    static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    InvalidPatternException invalid(String expected) {
        return invalid(expected, null);
    }

    InvalidPatternException invalid(String expected, @Nullable String correction) {
        return invalidAt(position, describeNext(), expected, correction);
    }

    InvalidPatternException invalidAt(int at, String found, String expected, @Nullable String correction) {
        return new InvalidPatternException(new PatternError(at + 1, found, expected, Optional.ofNullable(correction)));
    }

    private String describeNext() {
        if (atEnd()) {
            return "the end";
        }
        int end = position;
        while (end < source.length() && isWord(source.charAt(end))) {
            end++;
        }
        return "'" + source.substring(position, Math.max(end, position + 1)) + "'";
    }
}
