package dev.hinomi.logs.version;

import java.time.Instant;
import java.util.Optional;

/// A version of what is set for a group.
///
/// @param created when the first of the versions was put that followed each other without a gap
/// @param from since when it is in force, in whole milliseconds as the ingestion times of events are
/// @param until the last millisecond in which it was in force; still in force when empty
/// @param text as it was put
/// @param value what the text stands for
public record Version<T>(Instant created, Instant from, Optional<Instant> until, String text, T value) {
    /// Whether it was in force when an event arrived. In the millisecond of a change both versions were: it
    /// is not known which one the event met.
    boolean covers(Instant ingestion) {
        return !ingestion.isBefore(from)
                && until.map(last -> !ingestion.isAfter(last)).orElse(true);
    }
}
