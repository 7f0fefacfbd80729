package dev.hinomi.delivery.archive;

import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which groups are archived, where to, and when.
///
/// @param groups names of groups, where `*` stands for any characters
/// @param bucket the name of the bucket of the settings
/// @param prefix what all keys begin with
/// @param after how long after its end a day is exported. At least 15 days: until 14 days after, events may
/// still come
/// @param keep how long an exported day stays in the bucket
public record ArchiveRule(String groups, String bucket, String prefix, Duration after, Duration keep) {
    /// The shortest `after`.
    public static final Duration SHORTEST = Duration.ofDays(15);

    public ArchiveRule {
        if (after.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("after: " + after + " (expected: " + SHORTEST + " or more)");
        }
    }

    /// Whether the rule is for groups of this name.
    public boolean matches(String groupName) {
        String expression =
                Arrays.stream(groups.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return groupName.matches(expression);
    }
}
