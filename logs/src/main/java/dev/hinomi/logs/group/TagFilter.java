package dev.hinomi.logs.group;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A condition on a tag (API reference, `TagFilter`).
///
/// @param values one of these; any value when empty. `!` at the start negates, `*` at the start or the end stands for
///     anything, and a value with `*` is compared regardless of case
public record TagFilter(String key, List<String> values) {
    public TagFilter {
        values = List.copyOf(values);
    }

    /// Whether a resource with these tags is meant.
    public boolean accepts(Map<String, String> tags) {
        @Nullable String present = tags.get(key);
        return present != null && (values.isEmpty() || values.stream().anyMatch(value -> accepts(value, present)));
    }

    private static boolean accepts(String value, String present) {
        return value.startsWith("!") ? !matches(value.substring(1), present) : matches(value, present);
    }

    private static boolean matches(String value, String present) {
        boolean anyStart = value.startsWith("*");
        boolean anyEnd = value.length() > 1 && value.endsWith("*");
        if (!anyStart && !anyEnd) {
            return value.equals(present);
        }
        String text = value.substring(anyStart ? 1 : 0, value.length() - (anyEnd ? 1 : 0))
                .toLowerCase(Locale.ROOT);
        String lower = present.toLowerCase(Locale.ROOT);
        if (anyStart && anyEnd) {
            return lower.contains(text);
        }
        return anyStart ? lower.endsWith(text) : lower.startsWith(text);
    }
}
