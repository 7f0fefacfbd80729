package dev.hinomi.insights.schedule;

import java.time.Instant;
import java.util.Optional;

/// One run of a scheduled query (API reference, `TriggerHistoryRecord`).
///
/// @param triggered the time that the schedule named
/// @param queryId empty when no query was started
/// @param error why it failed; empty otherwise
/// @param delivered the place of the results, when they were put there
/// @param deliveryError why they were not; empty otherwise
public record Execution(
        Instant triggered,
        Optional<String> queryId,
        Status status,
        String error,
        Optional<String> delivered,
        String deliveryError) {
    /// As the API writes them.
    public enum Status {
        RUNNING("Running"),
        INVALID_QUERY("InvalidQuery"),
        COMPLETE("Complete"),
        FAILED("Failed"),
        TIMEOUT("Timeout");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static Execution begun(Instant triggered) {
        return new Execution(triggered, Optional.empty(), Status.RUNNING, "", Optional.empty(), "");
    }

    Execution with(Status changed, String why) {
        return new Execution(triggered, queryId, changed, why, delivered, deliveryError);
    }

    Execution withQuery(String id) {
        return new Execution(triggered, Optional.of(id), status, error, delivered, deliveryError);
    }

    Execution deliveredTo(String place) {
        return new Execution(triggered, queryId, status, error, Optional.of(place), "");
    }

    Execution notDelivered(String why) {
        return new Execution(triggered, queryId, status, error, Optional.empty(), why);
    }
}
