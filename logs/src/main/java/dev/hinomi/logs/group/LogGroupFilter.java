package dev.hinomi.logs.group;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.Optional;
import java.util.Set;

/// Which groups to describe.
///
/// @param prefix of the name; empty for all
/// @param pattern that occurs in the name, in the same case; empty for all
/// @param names only these; all when empty
public record LogGroupFilter(String prefix, String pattern, Optional<LogGroupClass> logGroupClass, Set<String> names) {
    public static final LogGroupFilter ALL = new LogGroupFilter("", "", Optional.empty(), Set.of());

    public LogGroupFilter {
        names = Set.copyOf(names);
        if (!prefix.isEmpty() && !pattern.isEmpty()) {
            throw new FaultException(new Fault.InvalidCombination(
                    "LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters."));
        }
        if (!names.isEmpty() && !(prefix.isEmpty() && pattern.isEmpty() && logGroupClass.isEmpty())) {
            throw new FaultException(
                    new Fault.InvalidCombination("logGroupIdentifiers: given with another filter (expected: alone)"));
        }
    }

    /// Groups whose names start with `prefix`.
    public static LogGroupFilter prefix(String prefix) {
        return new LogGroupFilter(prefix, "", Optional.empty(), Set.of());
    }

    boolean accepts(LogGroup group) {
        return group.name().startsWith(prefix)
                && group.name().contains(pattern)
                && logGroupClass.map(group.logGroupClass()::equals).orElse(true)
                && (names.isEmpty() || names.contains(group.name()));
    }

    /// The same text for equal filters, and another for others.
    String fingerprint() {
        return prefix
                + '\0'
                + pattern
                + '\0'
                + logGroupClass
                + '\0'
                + names.stream().sorted().toList();
    }
}
