package dev.hinomi.records;

import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.TimeRange;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which entries of a journal to read.
///
/// @param subject only entries about this; all when null
/// @param kinds only entries of these kinds; all when empty
/// @param range only entries in this range; all when null
/// @param newestFirst the order, by time and then by `seq`
/// @param after the `seq` of the last entry of the page before; null for the first page
public record JournalQuery(
        Scope scope,
        @Nullable String subject,
        Set<String> kinds,
        @Nullable TimeRange range,
        boolean newestFirst,
        @Nullable Long after,
        int limit) {
    public JournalQuery {
        kinds = Set.copyOf(kinds);
    }
}
