package dev.hinomi.logs.event;

import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.Deletions;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.TelemetryStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Puts events into streams.
public final class LogWriter {
    private final LogCatalog catalog;
    private final TelemetryStore store;
    private final Deletions deletions;
    private final EventIds ids;
    private final InstantSource clock;

    public LogWriter(LogCatalog catalog, TelemetryStore store, Deletions deletions, EventIds ids, InstantSource clock) {
        this.catalog = catalog;
        this.store = store;
        this.deletions = deletions;
        this.ids = ids;
        this.clock = clock;
    }

    /// What became of a batch.
    ///
    /// @param nextSequenceToken AWS ignores sequence tokens and still gives them out
    public record Result(String nextSequenceToken, Rejected rejected) {}

    /// Stores the events, which are in order of time, apart from those that are too old or too new. Durable on return.
    public Result put(Scope scope, String groupName, String streamName, List<NewEvent> events) {
        Batch.check(events);
        long deletionsBefore = deletions.count();
        LogCatalog.Place place = catalog.place(scope, groupName, streamName);
        Instant now = clock.instant();
        Rejected rejected = Rejected.of(events, place.group(), now);
        List<NewEvent> accepted = rejected.accepted(events);
        Batch.checkSpan(accepted);
        long firstId = ids.next(Math.max(1, accepted.size()));
        if (!accepted.isEmpty()) {
            store.appendEvents(rows(place, accepted, firstId, now));
            if (deletions.count() != deletionsBefore) {
                dropIfDeleted(scope, place);
            }
        }
        return new Result(EventNumber.of(now, firstId), rejected);
    }

    private static List<EventRow> rows(LogCatalog.Place place, List<NewEvent> events, long firstId, Instant now) {
        List<EventRow> rows = new ArrayList<>(events.size());
        for (NewEvent event : events) {
            rows.add(new EventRow(
                    place.group().id(),
                    place.stream().id(),
                    firstId + rows.size(),
                    event.time(),
                    now,
                    event.message()));
        }
        return rows;
    }

    /// A deletion may have passed between finding the stream and storing the events. If it was of this stream, they
    /// came too late for its removal of events.
    private void dropIfDeleted(Scope scope, LogCatalog.Place place) {
        boolean lives = catalog.streamNames(
                        scope, place.group(), Set.of(place.stream().id()))
                .containsKey(place.stream().id());
        if (!lives) {
            store.deleteStream(place.group().id(), place.stream().id());
            catalog.place(scope, place.group().name(), place.stream().name());
        }
    }
}
