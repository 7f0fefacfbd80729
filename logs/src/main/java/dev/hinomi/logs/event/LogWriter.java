package dev.hinomi.logs.event;

import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.Deletions;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.PointRow;
import dev.hinomi.store.TelemetryStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Puts events into streams.
public final class LogWriter {
    private final LogCatalog catalog;
    private final TelemetryStore store;
    private final Deletions deletions;
    private final List<PointSource> pointSources;
    private final Stragglers stragglers;
    private final InstantSource clock;

    /// @param pointSources whose data points are stored together with the events
    public LogWriter(
            LogCatalog catalog,
            TelemetryStore store,
            Deletions deletions,
            List<PointSource> pointSources,
            Stragglers stragglers,
            InstantSource clock) {
        this.catalog = catalog;
        this.store = store;
        this.deletions = deletions;
        this.pointSources = List.copyOf(pointSources);
        this.stragglers = stragglers;
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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Rejected rejected = Rejected.of(events, place.group(), now);
        List<NewEvent> accepted = rejected.accepted(events);
        Batch.checkSpan(accepted);
        if (accepted.isEmpty()) {
            return new Result(EventNumber.of(now, store.maxEventId()), rejected);
        }
        stragglers.arrived(place.group().id());
        PutBatch batch = new PutBatch(scope, place.group(), place.stream(), accepted, now);
        long firstId = store.append(rows(batch), points(batch));
        if (deletions.count() != deletionsBefore) {
            dropIfDeleted(scope, place);
        }
        return new Result(EventNumber.of(now, firstId), rejected);
    }

    private static List<NewEventRow> rows(PutBatch batch) {
        List<NewEventRow> rows = new ArrayList<>(batch.events().size());
        for (NewEvent event : batch.events()) {
            rows.add(new NewEventRow(
                    batch.group().id(), batch.stream().id(), event.time(), batch.arrival(), event.message()));
        }
        return rows;
    }

    private List<PointRow> points(PutBatch batch) {
        return pointSources.isEmpty()
                ? List.of()
                : pointSources.stream()
                        .flatMap(source -> source.points(batch).stream())
                        .toList();
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
