package dev.hinomi.query.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Texts such as `level=info msg="went well" cached`.
public final class Logfmt {
    /// As all truths are shown.
    private static final String TRUE = "1";

    private final String text;
    private final Map<String, String> pairs = new LinkedHashMap<>();
    private boolean hasPair;
    private int at;

    private Logfmt(String text) {
        this.text = text;
    }

    /// The pairs, of which the last one of a key counts. A key without a value is true. Empty when no key has a
    /// value.
    public static Optional<Map<String, String>> pairs(String text) {
        Logfmt logfmt = new Logfmt(text);
        while (logfmt.pair()) {}
        return logfmt.hasPair ? Optional.of(logfmt.pairs) : Optional.empty();
    }

    /// Reads the next pair; false at the end.
    private boolean pair() {
        while (at < text.length() && (isBlank() || text.charAt(at) == '=' || text.charAt(at) == '"')) {
            at++;
        }
        if (at >= text.length()) {
            return false;
        }
        int start = at;
        while (at < text.length() && !isBlank() && text.charAt(at) != '=' && text.charAt(at) != '"') {
            at++;
        }
        String key = text.substring(start, at);
        if (at < text.length() && text.charAt(at) == '=') {
            at++;
            pairs.put(key, at < text.length() && text.charAt(at) == '"' ? quoted() : word());
            hasPair = true;
        } else {
            pairs.put(key, TRUE);
        }
        return true;
    }

    private boolean isBlank() {
        return text.charAt(at) <= ' ';
    }

    private String word() {
        int start = at;
        while (at < text.length() && !isBlank()) {
            at++;
        }
        return text.substring(start, at);
    }

    /// Up to the quote that closes the value, or to the end of the text; `\"` is a quote.
    private String quoted() {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
                value.append(unescaped(text.charAt(at)));
            } else {
                value.append(text.charAt(at));
            }
        }
        at++;
        return value.toString();
    }

    private static char unescaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> c;
        };
    }
}
