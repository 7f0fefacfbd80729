package dev.hinomi.query.language;

/// What something does, in one line of each language.
///
/// @param en in English
/// @param ja in Japanese
public record Summary(String en, String ja) {
    public Summary {
        if (en.isBlank() || ja.isBlank()) {
            throw new IllegalArgumentException(
                    "summary: '" + en + "', '" + ja + "' (expected: a line in each language)");
        }
    }
}
