package dev.hinomi.api.otlp;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.Logs;
import dev.hinomi.logs.event.NewEvent;
import dev.hinomi.logs.event.Rejected;
import dev.hinomi.logs.group.LogGroupClass;
import dev.hinomi.wire.Headers;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Stores log records as events (AWS document "OTLP Endpoints", limits of the logs endpoint).
public final class LogRecordWriter implements OtlpSignal<ExportLogsServiceRequest> {
    private static final int MAX_RECORDS = 10_000;
    private static final int MAX_SHARED_LENGTH = 16 << 10;
    private static final int MAX_REQUEST_BYTES = 20 << 20;

    /// Of an event, and of the events that are stored at once.
    private static final int MAX_BYTES = 1 << 20;
    private static final int OVERHEAD_BYTES = 26;
    private static final Duration MAX_SPAN = Duration.ofHours(24);
    private static final long NANOS_OF_A_MILLI = 1_000_000;

    private final Logs logs;
    private final LogDestination destination;
    private final InstantSource clock;

    public LogRecordWriter(Logs logs, LogDestination destination, InstantSource clock) {
        this.logs = logs;
        this.destination = destination;
        this.clock = clock;
    }

    @Override
    public ExportLogsServiceRequest nothing() {
        return ExportLogsServiceRequest.getDefaultInstance();
    }

    /// Records of one export may come in any order of time.
    @Override
    public ExportLogsServiceResponse store(Scope scope, Headers headers, ExportLogsServiceRequest export) {
        Optional<String> group = headers.first("x-aws-log-group");
        Optional<String> stream = headers.first("x-aws-log-stream");
        Batches batches = new Batches();
        for (ResourceLogs resource : export.getResourceLogsList()) {
            LogDestination.Place place = destination.of(resource.getResource(), group, stream);
            for (ScopeLogs scopeLogs : resource.getScopeLogsList()) {
                LogDocument document = new LogDocument(resource.getResource(), scopeLogs.getScope());
                if (document.sharedLength() > MAX_SHARED_LENGTH) {
                    throw invalid("a resource and scope of " + document.sharedLength()
                            + " characters (expected: at most " + MAX_SHARED_LENGTH + ")");
                }
                scopeLogs.getLogRecordsList().forEach(record -> batches.add(place, event(document, record)));
            }
        }
        batches.events.forEach((place, events) -> write(scope, place, events, batches.rejected));
        return batches.rejected.response();
    }

    /// What one request carries, checked against the limits as it is read.
    private static final class Batches {
        private final RejectedRecords rejected = new RejectedRecords();
        private final Map<LogDestination.Place, List<Sized>> events = new LinkedHashMap<>();
        private long bytes;
        private int records;

        void add(LogDestination.Place place, Sized event) {
            bytes += event.bytes();
            if (++records > MAX_RECORDS || bytes > MAX_REQUEST_BYTES) {
                throw invalid("more than " + MAX_RECORDS + " log records or " + MAX_REQUEST_BYTES
                        + " bytes of them (expected: smaller exports)");
            }
            if (event.bytes() > MAX_BYTES) {
                rejected.addTooLarge();
            } else {
                events.computeIfAbsent(place, ignored -> new ArrayList<>()).add(event);
            }
        }
    }

    private Sized event(LogDocument document, LogRecord record) {
        String message = document.of(record);
        return new Sized(
                new NewEvent(time(record), message), message.getBytes(StandardCharsets.UTF_8).length + OVERHEAD_BYTES);
    }

    /// The time of the record, when it was observed if that is not known, or now.
    private Instant time(LogRecord record) {
        long nanos = record.getTimeUnixNano() == 0 ? record.getObservedTimeUnixNano() : record.getTimeUnixNano();
        return nanos == 0
                ? Instant.ofEpochMilli(clock.millis())
                : Instant.ofEpochMilli(Long.divideUnsigned(nanos, NANOS_OF_A_MILLI));
    }

    private void write(Scope scope, LogDestination.Place place, List<Sized> events, RejectedRecords rejected) {
        events.sort(Comparator.comparing(event -> event.event().time()));
        int start = 0;
        while (start < events.size()) {
            int end = endOfBatch(events, start);
            List<NewEvent> batch =
                    events.subList(start, end).stream().map(Sized::event).toList();
            rejected.add(put(scope, place, batch), batch.size());
            start = end;
        }
    }

    private static int endOfBatch(List<Sized> events, int start) {
        Instant latest = events.get(start).event().time().plus(MAX_SPAN);
        long bytes = 0;
        int end = start;
        while (end < events.size() && !events.get(end).event().time().isAfter(latest)) {
            bytes += events.get(end).bytes();
            if (bytes > MAX_BYTES) {
                break;
            }
            end++;
        }
        return end;
    }

    private Rejected put(Scope scope, LogDestination.Place place, List<NewEvent> batch) {
        try {
            return logs.writer()
                    .put(scope, place.group(), place.stream(), batch)
                    .rejected();
        } catch (FaultException e) {
            if (!(e.fault() instanceof Fault.NotFound) || !destination.create()) {
                throw e;
            }
        }
        unlessItExists(() -> logs.groups().create(scope, place.group(), LogGroupClass.STANDARD, Map.of()));
        unlessItExists(() -> logs.streams().create(scope, place.group(), place.stream()));
        return logs.writer().put(scope, place.group(), place.stream(), batch).rejected();
    }

    private static void unlessItExists(Runnable creation) {
        try {
            creation.run();
        } catch (FaultException e) {
            if (!(e.fault() instanceof Fault.AlreadyExists)) {
                throw e;
            }
        }
    }

    private static FaultException invalid(String what) {
        return new FaultException(new Fault.InvalidParameter("body", "The export has " + what));
    }

    private record Sized(NewEvent event, int bytes) {}
}
