package dev.hinomi.query.form;

import java.util.Optional;

/// Values between commas. One that begins with a quote ends with one, and has two for each that it contains
/// (RFC 4180). Spaces belong to the values.
public final class CsvLine {
    private CsvLine() {}

    /// The value at a place that begins at 0; empty behind the last one.
    public static Optional<String> value(String line, long index) {
        int at = 0;
        for (long i = 0; i < index; i++) {
            at = end(line, at) + 1;
            if (at > line.length()) {
                return Optional.empty();
            }
        }
        return Optional.of(plain(line.substring(at, end(line, at))));
    }

    /// The place of the comma after a value, or the end of the line.
    private static int end(String line, int start) {
        int at = start;
        if (at < line.length() && line.charAt(at) == '"') {
            at++;
            while (at < line.length() && (line.charAt(at) != '"' || line.startsWith("\"\"", at))) {
                at += line.charAt(at) == '"' ? 2 : 1;
            }
        }
        int comma = at > line.length() ? -1 : line.indexOf(',', at);
        return comma < 0 ? line.length() : comma;
    }

    private static String plain(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replace("\"\"", "\"") : value;
    }
}
