package dev.hinomi.alarms;

import org.jspecify.annotations.Nullable;

/// Which alarms to describe, by how composite alarms depend on them.
///
/// @param alarm the name of an alarm
/// @param maxRecords how many on a page, 1 to 100
/// @param token the page before's, null for the first
public record RelatedQuery(
        Relation relation,
        String alarm,
        @Nullable Integer maxRecords,
        @Nullable String token) {
    /// How an alarm is related to another.
    public enum Relation {
        /// The rule of the other names it.
        CHILD,
        /// Its rule names the other.
        PARENT
    }
}
