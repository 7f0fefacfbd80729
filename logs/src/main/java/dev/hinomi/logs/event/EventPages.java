package dev.hinomi.logs.event;

import dev.hinomi.store.EventPage;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.TelemetryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads events from the store until a page is full: by count, by AWS's limit of 1 MB, or because a search went over
/// so much that its caller should hear something.
final class EventPages {
    /// What the store may look through for one page: about a second.
    private static final long LOOKED_AT_BYTES = 512 << 20;

    /// What may be matched here for one page, at a tenth of the store's speed.
    private static final long MATCHED_BYTES = 48 << 20;

    /// Events are read in portions of about this size, so that long messages do not fill the memory.
    private static final int PORTION_BYTES = 4 << 20;

    private static final int FIRST_PORTION = 200;
    private static final int LEAST_PORTION = 8;
    private static final int GREATEST_PORTION = 10_000;

    private final TelemetryStore store;

    EventPages(TelemetryStore store) {
        this.store = store;
    }

    /// A page.
    ///
    /// @param reached the place from which the next page is to go on; empty when there is none
    record Result(List<EventRow> events, Optional<EventScan.Place> reached) {}

    /// Reads a page of the events that match, in the order of the scan.
    ///
    /// @param limit the greatest number of events of the page; the limit of the scan itself does not count
    Result read(EventScan scan, Predicate<EventRow> matches, int limit) {
        List<EventRow> page = new ArrayList<>();
        EventScan.@Nullable Place reached = scan.after();
        long pageBytes = 0;
        long matchedBytes = 0;
        long lookedAt = 0;
        int matched = 0;
        do {
            EventPage found = store.page(scan.from(reached, portion(matched, matchedBytes)));
            for (EventRow row : found.rows()) {
                int bytes = NewEvent.bytes(row.message());
                if (matches.test(row)) {
                    if (pageBytes + bytes > Batch.MAX_BYTES) {
                        return new Result(page, Optional.ofNullable(reached));
                    }
                    page.add(row);
                    pageBytes += bytes;
                }
                reached = new EventScan.Place(row.time(), row.id());
                matchedBytes += bytes;
                matched++;
                if (page.size() == limit) {
                    return new Result(page, Optional.of(reached));
                }
            }
            if (found.reached() == null) {
                return new Result(page, Optional.empty());
            }
            reached = found.reached();
            lookedAt += found.lookedAt();
        } while (lookedAt < LOOKED_AT_BYTES && matchedBytes < MATCHED_BYTES);
        return new Result(page, Optional.of(reached));
    }

    private static int portion(int matched, long matchedBytes) {
        return matched == 0
                ? FIRST_PORTION
                : Math.clamp(PORTION_BYTES * (long) matched / matchedBytes, LEAST_PORTION, GREATEST_PORTION);
    }
}
