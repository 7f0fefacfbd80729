package dev.hinomi.logs.event;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The rules for the events of one request (API reference, `PutLogEvents`), with AWS's messages.
final class Batch {
    /// Of one event and of a batch, messages in UTF-8 and 26 bytes for each.
    static final int MAX_BYTES = 1 << 20;

    private static final int MAX_EVENTS = 10_000;
    private static final Duration MAX_SPAN = Duration.ofHours(24);

    private Batch() {}

    static void check(List<NewEvent> events) {
        if (events.isEmpty() || events.size() > MAX_EVENTS) {
            throw invalid("logEvents: " + events.size() + " (expected: 1 to " + MAX_EVENTS + ")");
        }
        Instant previous = Instant.MIN;
        long bytes = 0;
        for (NewEvent event : events) {
            if (event.time().isBefore(previous)) {
                throw invalid("Log events in a single PutLogEvents request must be in chronological order.");
            }
            previous = event.time();
            int size = event.bytes();
            if (size > MAX_BYTES) {
                throw invalid("Log event too large: " + size + " bytes exceeds limit of " + MAX_BYTES);
            }
            bytes += size;
        }
        if (bytes > MAX_BYTES) {
            throw invalid("Upload too large: " + bytes + " bytes exceeds limit of " + MAX_BYTES);
        }
    }

    /// For the events that are not rejected.
    static void checkSpan(List<NewEvent> accepted) {
        if (!accepted.isEmpty()) {
            Duration span = Duration.between(
                    accepted.getFirst().time(), accepted.getLast().time());
            if (span.compareTo(MAX_SPAN) > 0) {
                throw invalid(
                        "The batch of log events in a single PutLogEvents request cannot span more than 24 hours.");
            }
        }
    }

    private static FaultException invalid(String message) {
        return new FaultException(new Fault.InvalidParameter("logEvents", message));
    }
}
