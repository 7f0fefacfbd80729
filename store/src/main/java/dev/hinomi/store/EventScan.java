package dev.hinomi.store;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which events to read: those of a group in a range of time, in the order of time and then id.
///
/// @param streams only these; all when empty
/// @param start inclusive
/// @param end exclusive
/// @param after only events beyond this place, in the direction of the scan; null to begin at the range's edge
/// @param texts what the message must contain; for pushing a filter down
/// @param limit the greatest number of events
public record EventScan(
        long group,
        Set<Long> streams,
        Instant start,
        Instant end,
        boolean newestFirst,
        @Nullable Place after,
        TextCondition texts,
        int limit) {
    public EventScan {
        streams = Set.copyOf(streams);
    }

    /// The same scan from another place on.
    public EventScan from(@Nullable Place place, int newLimit) {
        return new EventScan(group, streams, start, end, newestFirst, place, texts, newLimit);
    }

    /// The same scan, ending at `newEnd` unless it ends earlier.
    public EventScan until(Instant newEnd) {
        Instant earlier = newEnd.isBefore(end) ? newEnd : end;
        return new EventScan(group, streams, start, earlier, newestFirst, after, texts, limit);
    }

    /// The place of an event in the order of time and id.
    public record Place(Instant time, long id) {}
}
