package dev.hinomi.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a scan found in one go.
///
/// @param rows in the order of the scan
/// @param reached the place from which the scan is to go on: whatever lies before it is in `rows`; null when the scan
///     has come to its end
/// @param lookedAt about how many bytes of messages were read to find them
public record EventPage(List<EventRow> rows, EventScan.@Nullable Place reached, long lookedAt) {
    public EventPage {
        rows = List.copyOf(rows);
    }

    /// The page of a scan that went on until it had so many rows or there were no more.
    public static EventPage whole(EventScan scan, List<EventRow> rows, long lookedAt) {
        boolean full = rows.size() == scan.limit();
        return new EventPage(
                rows,
                full ? new EventScan.Place(rows.getLast().time(), rows.getLast().id()) : null,
                lookedAt);
    }
}
