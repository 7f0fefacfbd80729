package dev.hinomi.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Reads the CLI's shorthand: `Name=TableName,Value=orders`, `Key=a,Values=x,y`, `A={B=c,D=[e,f]}` (AWS CLI User Guide,
/// "Using shorthand syntax"). Knows no shapes: all leaves are text.
final class Shorthand {
    /// Where and why a text is not shorthand.
    static final class SyntaxException extends Exception {
        private static final long serialVersionUID = 1L;

        SyntaxException(String message) {
            super(message);
        }
    }

    private static final String KEY = "-_.#/:";

    private final String text;
    private final Function<String, CliValue> leaf;
    private int at;

    private Shorthand(String text, Function<String, CliValue> leaf) {
        this.text = text;
        this.leaf = leaf;
    }

    /// @param leaf makes a value of a piece of text
    static CliValue parse(String text, Function<String, CliValue> leaf) throws SyntaxException {
        return new Shorthand(text, leaf).pairs();
    }

    private CliValue pairs() throws SyntaxException {
        Map<String, CliValue> pairs = new LinkedHashMap<>();
        pair(pairs);
        while (!atEnd()) {
            expect(',');
            pair(pairs);
        }
        return new CliValue.Struct(pairs);
    }

    private void pair(Map<String, CliValue> pairs) throws SyntaxException {
        String key = key();
        if (pairs.containsKey(key)) {
            throw new SyntaxException("the key " + key + " stands twice; separate items by a space");
        }
        pairs.put(key, atEnd() ? leaf.apply("") : value());
    }

    /// A key and the equals sign behind it. `@=` reads the value from a file where it names one.
    private String key() throws SyntaxException {
        skipSpaces();
        int start = at;
        while (!atEnd()
                && (Character.isLetterOrDigit(current()) || KEY.indexOf(current()) >= 0 || isPrivate(current()))) {
            at++;
        }
        String key = text.substring(start, at);
        skipSpaces();
        if (!atEnd() && current() == '@') {
            at++;
        }
        expect('=');
        if (key.isEmpty()) {
            throw new SyntaxException("no key before the = at character " + at);
        }
        return key;
    }

    private CliValue value() throws SyntaxException {
        return switch (current()) {
            case '[' -> list();
            case '{' -> structure();
            default -> commaSeparated();
        };
    }

    /// `a` is text, `a,b` a list, and in `a,b=c` the comma begins the next pair.
    private CliValue commaSeparated() throws SyntaxException {
        List<CliValue> values = new ArrayList<>();
        values.add(scalar(",", true));
        int end = at;
        while (!atEnd() && current() == ',') {
            at++;
            skipSpaces();
            CliValue next = atEnd() ? leaf.apply("") : scalar(",", false);
            if (!atEnd() && current() != ',') {
                break;
            }
            values.add(next);
            end = at;
        }
        at = end;
        return values.size() == 1 ? values.getFirst() : new CliValue.Seq(values);
    }

    private CliValue list() throws SyntaxException {
        expect('[');
        List<CliValue> values = new ArrayList<>();
        while (!closes(']')) {
            values.add(nested());
            separate(']');
        }
        at++;
        return new CliValue.Seq(values);
    }

    private CliValue structure() throws SyntaxException {
        expect('{');
        Map<String, CliValue> members = new LinkedHashMap<>();
        while (!closes('}')) {
            String key = key();
            members.put(key, nested());
            separate('}');
        }
        at++;
        return new CliValue.Struct(members);
    }

    private CliValue nested() throws SyntaxException {
        if (atEnd()) {
            throw unexpected("a value");
        }
        return switch (current()) {
            case '[' -> list();
            case '{' -> structure();
            default -> scalar(",]}", true);
        };
    }

    /// Quoted text, or everything up to one of `ends`; where an equals sign may not stand, up to that too.
    private CliValue scalar(String ends, boolean mayHoldEquals) throws SyntaxException {
        if (!atEnd() && (current() == '\'' || current() == '"')) {
            return quoted(current());
        }
        StringBuilder value = new StringBuilder();
        while (!atEnd() && ends.indexOf(current()) < 0 && (mayHoldEquals || current() != '=')) {
            if (text.startsWith("\\,", at)) {
                at++;
            }
            value.append(current());
            at++;
        }
        return leaf.apply(value.toString().stripTrailing());
    }

    private CliValue quoted(char quote) throws SyntaxException {
        int start = at;
        StringBuilder value = new StringBuilder();
        at++;
        while (!atEnd() && current() != quote) {
            if (current() == '\\'
                    && at + 1 < text.length()
                    && (text.charAt(at + 1) == quote || text.charAt(at + 1) == '\\')) {
                at++;
            }
            value.append(current());
            at++;
        }
        if (atEnd()) {
            throw new SyntaxException("the quote at character " + (start + 1) + " is not closed");
        }
        at++;
        skipSpaces();
        return leaf.apply(value.toString());
    }

    private boolean closes(char close) throws SyntaxException {
        skipSpaces();
        if (atEnd()) {
            throw unexpected("'" + close + "'");
        }
        return current() == close;
    }

    private void separate(char close) throws SyntaxException {
        if (!closes(close)) {
            expect(',');
        }
    }

    private void expect(char c) throws SyntaxException {
        skipSpaces();
        if (atEnd() || current() != c) {
            throw unexpected("'" + c + "'");
        }
        at++;
        skipSpaces();
    }

    private SyntaxException unexpected(String expected) {
        String found = atEnd() ? "the end" : "'" + current() + "'";
        return new SyntaxException(found + " at character " + (at + 1) + " (expected: " + expected + ")");
    }

    private void skipSpaces() {
        while (!atEnd() && Character.isWhitespace(current())) {
            at++;
        }
    }

    private static boolean isPrivate(char c) {
        return Character.getType(c) == Character.PRIVATE_USE;
    }

    private char current() {
        return text.charAt(at);
    }

    private boolean atEnd() {
        return at >= text.length();
    }
}
