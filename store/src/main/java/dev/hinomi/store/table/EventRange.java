package dev.hinomi.store.table;

import dev.hinomi.store.TextCondition;
import java.time.Instant;
import java.util.Set;

/// Which events a table has, and how their fields are found.
///
/// @param groups their ids
/// @param direct those of the groups whose stored columns must not be used, because readers see other texts
/// than those
///     that are stored
/// @param start inclusive
/// @param end exclusive
/// @param texts what the message as stored must contain for the event to matter; events without it may be
/// left out
/// @param seen finds fields as the reader sees them; for events of `direct` and those without columns
/// @param unmasked finds fields as they are, for [FieldName#unmasked()]
public record EventRange(
        Set<Long> groups,
        Set<Long> direct,
        Instant start,
        Instant end,
        TextCondition texts,
        EventFields seen,
        EventFields unmasked) {
    public EventRange {
        groups = Set.copyOf(groups);
        direct = Set.copyOf(direct);
    }
}
