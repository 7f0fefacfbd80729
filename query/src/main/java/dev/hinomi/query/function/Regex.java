package dev.hinomi.query.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Regular expressions as DuckDB takes them, which are those of RE2.
public final class Regex {
    private Regex() {}

    /// The same expression with names of groups as RE2 writes them: `(?P<name>...)`.
    public static String re2(String source) {
        return source.replace("(?<", "(?P<");
    }

    /// The names of the groups that capture, in order; empty for one without a name.
    public static List<Optional<String>> groups(String source) {
        List<Optional<String>> groups = new ArrayList<>();
        boolean inClass = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (inClass) {
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
                // A bracket that comes first is a character of the class.
                if (source.startsWith("]", i + 1) || source.startsWith("^]", i + 1)) {
                    i = source.indexOf(']', i);
                }
            } else if (c == '(') {
                group(source, i + 1).ifPresent(groups::add);
            }
        }
        return groups;
    }

    /// The name of the group that begins at a place, if it captures at all.
    private static Optional<Optional<String>> group(String source, int start) {
        if (!source.startsWith("?", start)) {
            return Optional.of(Optional.empty());
        }
        int name = source.startsWith("?P<", start) ? start + 3 : start + 2;
        if (source.startsWith("?P<", start) || source.startsWith("?<", start)) {
            int end = source.indexOf('>', name);
            return end < 0 ? Optional.empty() : Optional.of(Optional.of(source.substring(name, end)));
        }
        return Optional.empty();
    }
}
