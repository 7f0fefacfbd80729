package dev.hinomi.metrics.math;

import dev.hinomi.metrics.math.MathToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts an expression into tokens.
final class MathLexer {
    private static final Pattern TOKEN = Pattern.compile("(?<space>\\s+)"
            + "|(?<number>(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?)(?![a-zA-Z0-9_])"
            + "|(?<name>[a-zA-Z][a-zA-Z0-9_]*)"
            + "|(?<symbol>==|!=|<=|>=|&&|\\|\\||[-+*/^<>(),\\[\\]])");

    private final String source;

    MathLexer(String source) {
        this.source = source;
    }

    /// The tokens with one of the kind `END` behind them; empty when a part of the text is none.
    Optional<List<MathToken>> tokens() {
        List<MathToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        int at = 0;
        while (at < source.length()) {
            char first = source.charAt(at);
            if (first == '"' || first == '\'') {
                int end = closing(at);
                if (end < 0) {
                    return Optional.empty();
                }
                tokens.add(new MathToken(Kind.TEXT, unescaped(at + 1, end, first)));
                at = end + 1;
            } else if (matcher.region(at, source.length()).lookingAt()) {
                kind(matcher).ifPresent(kind -> tokens.add(new MathToken(kind, matcher.group())));
                at = matcher.end();
            } else {
                return Optional.empty();
            }
        }
        tokens.add(new MathToken(Kind.END, ""));
        return Optional.of(tokens);
    }

    private static Optional<Kind> kind(Matcher matcher) {
        if (matcher.group("number") != null) {
            return Optional.of(Kind.NUMBER);
        }
        if (matcher.group("name") != null) {
            return Optional.of(Kind.NAME);
        }
        return matcher.group("symbol") != null ? Optional.of(Kind.SYMBOL) : Optional.empty();
    }

    private int closing(int opening) {
        for (int i = opening + 1; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == source.charAt(opening)) {
                return i;
            }
        }
        return -1;
    }

    /// A backslash stands before a quote or another backslash; before anything else it stands for itself.
    private String unescaped(int from, int to, char quote) {
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < to && (source.charAt(i + 1) == quote || source.charAt(i + 1) == '\\')) {
                i++;
                c = source.charAt(i);
            }
            text.append(c);
        }
        return text.toString();
    }
}
