package dev.hinomi.api.console;

import java.util.Locale;

/// How a file may lie on the class path, the smallest first.
enum ContentCoding {
    BR(".br"),
    GZIP(".gz"),
    IDENTITY("");

    private final String suffix;

    ContentCoding(String suffix) {
        this.suffix = suffix;
    }

    /// What the name of a file in this coding ends with, after the name of the file itself.
    String suffix() {
        return suffix;
    }

    /// As in `Content-Encoding`.
    String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
