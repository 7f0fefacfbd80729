package dev.hinomi.store.manifest;

/// Rows that no longer count, whether or not they were physically removed yet. It concerns the files whose
/// [DataFile#applied] is smaller than its number. Times are milliseconds since the epoch.
public sealed interface Deletion {
    long number();

    /// All events of a group, whose id is never used again.
    record Group(long number, long group) implements Deletion {}

    /// All events of a stream of a group.
    record Stream(long number, long group, long stream) implements Deletion {}

    /// The events of a group before an instant that had arrived when it expired: those with an id up to `lastId`. An
    /// event that arrives late, when the retention has been made longer, is not concerned.
    record EventsBefore(long number, long group, long before, long lastId) implements Deletion {}

    /// The points of all series before an instant.
    record PointsBefore(long number, long before) implements Deletion {}
}
