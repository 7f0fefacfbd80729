package dev.hinomi.logs.group;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Which groups to list; each of the conditions must hold (API reference, `ListLogGroups`).
///
/// @param names one of these; any name when empty
/// @param tags all of these
/// @param fieldIndexes the group indexes all these fields
public record LogGroupSearch(
        List<NamePattern> names,
        Optional<LogGroupClass> logGroupClass,
        List<TagFilter> tags,
        Set<String> fieldIndexes) {
    public LogGroupSearch {
        names = List.copyOf(names);
        tags = List.copyOf(tags);
        fieldIndexes = Set.copyOf(fieldIndexes);
    }

    /// One of the alternatives of a pattern such as `^/aws/lambda|discovery`.
    ///
    /// @param text what the name contains, in the same case
    /// @param atStart whether the name starts with it
    public record NamePattern(String text, boolean atStart) {
        /// The alternatives of a pattern that the model permits: no other sign of a regular expression is allowed.
        public static List<NamePattern> parse(String pattern) {
            return List.of(pattern.split("\\|", -1)).stream()
                    .map(text -> text.startsWith("^")
                            ? new NamePattern(text.substring(1), true)
                            : new NamePattern(text, false))
                    .toList();
        }

        boolean matches(String name) {
            return atStart ? name.startsWith(text) : name.contains(text);
        }
    }

    /// Whether the group passes, apart from its indexes, which it does not know.
    boolean accepts(LogGroup group) {
        Map<String, String> present = group.tags();
        return (names.isEmpty() || names.stream().anyMatch(name -> name.matches(group.name())))
                && logGroupClass.map(group.logGroupClass()::equals).orElse(true)
                && tags.stream().allMatch(tag -> tag.accepts(present));
    }

    /// The same text for equal searches, and another for others.
    String fingerprint() {
        return names + "\0" + logGroupClass + '\0' + tags + '\0' + new TreeSet<>(fieldIndexes);
    }
}
