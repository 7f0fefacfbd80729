package dev.hinomi.delivery.export;

import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.egress.Egress;
import dev.hinomi.logs.egress.View;
import dev.hinomi.logs.event.EventNumber;
import dev.hinomi.logs.event.LogEvent;
import dev.hinomi.logs.group.LogStream;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.TextCondition;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the events of a stream in portions of a few megabytes, in order of time, as a reader may see them.
final class StreamPages {
    private static final int FIRST_PORTION = 200;
    private static final int GREATEST_PORTION = 5_000;
    private static final int PORTION_CHARACTERS = 4 << 20;

    private final TelemetryStore store;
    private final Egress egress;
    private final Scope scope;
    private final long group;
    private final LogStream stream;
    private final Instant start;
    private final Instant end;
    private EventScan.@Nullable Place last;
    private int portion = FIRST_PORTION;
    private boolean finished;

    /// @param start inclusive
    /// @param end exclusive
    StreamPages(
            TelemetryStore store,
            Egress egress,
            Scope scope,
            long group,
            LogStream stream,
            Instant start,
            Instant end) {
        this.store = store;
        this.egress = egress;
        this.scope = scope;
        this.group = group;
        this.stream = stream;
        this.start = start;
        this.end = end;
    }

    /// The next portion; empty when there is none.
    List<LogEvent> next() {
        if (finished || !start.isBefore(end)) {
            return List.of();
        }
        EventScan scan =
                new EventScan(group, Set.of(stream.id()), start, end, false, last, TextCondition.ALWAYS, portion);
        List<EventRow> rows = store.events(scan);
        finished = rows.size() < portion;
        if (!rows.isEmpty()) {
            last = new EventScan.Place(rows.getLast().time(), rows.getLast().id());
            portion = portionAfter(rows);
        }
        return rows.stream().map(this::event).toList();
    }

    private static int portionAfter(List<EventRow> rows) {
        long characters = rows.stream().mapToLong(row -> row.message().length()).sum();
        return Math.clamp(PORTION_CHARACTERS * (long) rows.size() / Math.max(1, characters), 4, GREATEST_PORTION);
    }

    private LogEvent event(EventRow row) {
        return new LogEvent(
                EventNumber.of(row.time(), row.id()),
                stream.name(),
                row.time(),
                row.ingestion(),
                egress.text(scope, row, View.MASKED));
    }
}
