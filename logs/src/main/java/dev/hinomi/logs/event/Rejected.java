package dev.hinomi.logs.event;

import dev.hinomi.logs.group.LogGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/// Which events of a batch were not stored, by their index (API reference, `RejectedLogEventsInfo`).
///
/// @param tooOldEnd events before this index are older than 14 days
/// @param expiredEnd events before this index are older than the group's retention
/// @param tooNewStart events from this index on are more than two hours in the future
public record Rejected(OptionalInt tooOldEnd, OptionalInt expiredEnd, OptionalInt tooNewStart) {
    private static final Duration OLDEST = Duration.ofDays(14);
    private static final Duration NEWEST = Duration.ofHours(2);

    /// Of events in order of time.
    static Rejected of(List<NewEvent> events, LogGroup group, Instant now) {
        int tooOld = countBefore(events, now.minus(OLDEST));
        int expired = countBefore(events, group.keptSince(now));
        int notTooNew = countBefore(events, now.plus(NEWEST).plusMillis(1));
        return new Rejected(
                indexIf(tooOld > 0, tooOld),
                indexIf(expired > tooOld, expired),
                indexIf(notTooNew < events.size(), notTooNew));
    }

    private static int countBefore(List<NewEvent> events, Instant limit) {
        return (int)
                events.stream().takeWhile(event -> event.time().isBefore(limit)).count();
    }

    private static OptionalInt indexIf(boolean present, int index) {
        return present ? OptionalInt.of(index) : OptionalInt.empty();
    }

    public boolean isEmpty() {
        return tooOldEnd.isEmpty() && expiredEnd.isEmpty() && tooNewStart.isEmpty();
    }

    /// The events that remain.
    List<NewEvent> accepted(List<NewEvent> events) {
        int start = Math.max(tooOldEnd.orElse(0), expiredEnd.orElse(0));
        int end = tooNewStart.orElse(events.size());
        return start < end ? events.subList(start, end) : List.of();
    }
}
