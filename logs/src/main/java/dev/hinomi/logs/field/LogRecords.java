package dev.hinomi.logs.field;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.egress.View;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.TextCondition;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Finds one event with all its fields (API reference, `GetLogRecord`).
public final class LogRecords {
    private final LogCatalog catalog;
    private final TelemetryStore store;
    private final FieldReader fields;
    private final InstantSource clock;

    public LogRecords(LogCatalog catalog, TelemetryStore store, FieldReader fields, InstantSource clock) {
        this.catalog = catalog;
        this.store = store;
        this.fields = fields;
        this.clock = clock;
    }

    /// The fields of the event that a pointer leads to, or a [Fault.NotFound] when it is there no more.
    public SequencedMap<String, FieldValue> find(Scope scope, String pointer, View view) {
        RecordPointer place = RecordPointer.parse(scope, pointer);
        LogGroup group = catalog.group(scope, place.group());
        if (group.id() != place.groupId() || place.time().isBefore(group.keptSince(clock.instant()))) {
            throw gone();
        }
        EventRow row = row(place).orElseThrow(LogRecords::gone);
        String stream = Optional.ofNullable(
                        catalog.streamNames(scope, group, Set.of(row.stream())).get(row.stream()))
                .orElseThrow(LogRecords::gone);
        return fields.read(scope, group, stream, row, view);
    }

    private Optional<EventRow> row(RecordPointer place) {
        EventScan scan = new EventScan(
                place.groupId(),
                Set.of(),
                place.time(),
                place.time().plusMillis(1),
                false,
                new EventScan.Place(place.time(), place.id() - 1),
                TextCondition.ALWAYS,
                1);
        return store.events(scan).stream().filter(row -> row.id() == place.id()).findFirst();
    }

    private static FaultException gone() {
        return new FaultException(new Fault.NotFound("log record", "The specified log record does not exist."));
    }
}
