package dev.hinomi.logs.event;

import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.TelemetryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads events from the store until a page is full: by count, by AWS's limit of 1 MB, or because a search went over
/// so many events that its caller should hear something.
final class EventPages {
    private static final int SCANNED_EVENTS = 50_000;

    /// Events are read in portions of about this size, so that long messages do not fill the memory.
    private static final int PORTION_BYTES = 4 << 20;

    private static final int FIRST_PORTION = 200;
    private static final int LEAST_PORTION = 8;
    private static final int GREATEST_PORTION = 2_000;

    private final TelemetryStore store;

    EventPages(TelemetryStore store) {
        this.store = store;
    }

    /// A page.
    ///
    /// @param last the place up to which the scan has come, if it came to any event
    /// @param more whether there may be events beyond it
    record Result(List<EventRow> events, Optional<EventScan.Place> last, boolean more) {}

    /// Reads a page of the events that match, in the order of the scan.
    ///
    /// @param limit the greatest number of events of the page; the limit of the scan itself does not count
    Result read(EventScan scan, Predicate<EventRow> matches, int limit) {
        List<EventRow> page = new ArrayList<>();
        EventScan.@Nullable Place last = scan.after();
        long pageBytes = 0;
        long seenBytes = 0;
        int seen = 0;
        while (true) {
            int portion = portion(seen, seenBytes);
            List<EventRow> rows = store.events(portionOf(scan, last, portion));
            for (EventRow row : rows) {
                int bytes = NewEvent.bytes(row.message());
                if (matches.test(row)) {
                    if (pageBytes + bytes > Batch.MAX_BYTES) {
                        return new Result(page, Optional.ofNullable(last), true);
                    }
                    page.add(row);
                    pageBytes += bytes;
                }
                last = new EventScan.Place(row.time(), row.id());
                seenBytes += bytes;
                seen++;
                if (page.size() == limit) {
                    return new Result(page, Optional.of(last), true);
                }
            }
            boolean finished = rows.size() < portion;
            if (finished || seen >= SCANNED_EVENTS) {
                return new Result(page, Optional.ofNullable(last), !finished);
            }
        }
    }

    private static int portion(int seen, long seenBytes) {
        return seen == 0
                ? FIRST_PORTION
                : Math.clamp(PORTION_BYTES * (long) seen / seenBytes, LEAST_PORTION, GREATEST_PORTION);
    }

    private static EventScan portionOf(EventScan scan, EventScan.@Nullable Place after, int limit) {
        return new EventScan(
                scan.group(),
                scan.streams(),
                scan.start(),
                scan.end(),
                scan.newestFirst(),
                after,
                scan.containsAll(),
                limit);
    }
}
