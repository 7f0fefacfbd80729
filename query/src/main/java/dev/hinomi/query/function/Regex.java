package dev.hinomi.query.function;

/// Regular expressions as DuckDB takes them, which are those of RE2.
public final class Regex {
    private Regex() {}

    /// The same expression with names of groups as RE2 writes them: `(?P<name>...)`.
    public static String re2(String source) {
        return source.replace("(?<", "(?P<");
    }
}
