package dev.hinomi.store.duckdb;

import dev.hinomi.store.internal.Extent;
import dev.hinomi.store.manifest.DayFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What a query looks at in a day file of events.
///
/// @param path of the file
/// @param groups all that have rows in the file; empty when that is not known
/// @param extents of the wanted groups that overlap the range of time, by group and then by time
/// @param wanted those of them that may have the texts that were asked for
public record DayPart(DayFile file, Path path, Set<Long> groups, List<Extent> extents, List<Extent> wanted) {
    public DayPart {
        groups = Set.copyOf(groups);
        extents = List.copyOf(extents);
        wanted = List.copyOf(wanted);
    }

    /// Whether the texts rule some of the extents out.
    public boolean isNarrowed() {
        return wanted.size() < extents.size();
    }
}
