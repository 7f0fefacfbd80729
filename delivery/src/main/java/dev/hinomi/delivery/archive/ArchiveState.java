package dev.hinomi.delivery.archive;

import dev.hinomi.kernel.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How the archive of a group stands.
///
/// @param exportedUntil every event before this is exported; empty before the first round
/// @param days what lies in the bucket, by day
/// @param error why the last round failed; empty when it did not
public record ArchiveState(
        Scope scope,
        String groupName,
        ArchiveRule rule,
        Optional<Instant> exportedUntil,
        List<ArchivedDay> days,
        String error) {
    public ArchiveState {
        days = List.copyOf(days);
    }
}
