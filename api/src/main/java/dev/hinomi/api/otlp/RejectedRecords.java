package dev.hinomi.api.otlp;

import dev.hinomi.logs.event.Rejected;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Counts the records of an export that were not stored, by reason.
final class RejectedRecords {
    private int tooOld;
    private int expired;
    private int tooNew;
    private int tooLarge;

    void addTooLarge() {
        tooLarge++;
    }

    /// What became of a batch of so many events.
    void add(Rejected rejected, int events) {
        int old = rejected.tooOldEnd().orElse(0);
        tooOld += old;
        expired += Math.max(0, rejected.expiredEnd().orElse(0) - old);
        tooNew += events - rejected.tooNewStart().orElse(events);
    }

    /// In AWS's form: the numbers as JSON in the error message. Records that are too large are a reason of our own; AWS
    /// stores their excess elsewhere.
    ExportLogsServiceResponse response() {
        ExportLogsServiceResponse.Builder response = ExportLogsServiceResponse.newBuilder();
        int all = tooOld + expired + tooNew + tooLarge;
        if (all > 0) {
            ObjectNode reasons = JsonNodeFactory.instance
                    .objectNode()
                    .put("tooOldLogEventCount", tooOld)
                    .put("tooNewLogEventCount", tooNew)
                    .put("expiredLogEventCount", expired);
            if (tooLarge > 0) {
                reasons.put("tooLargeLogEventCount", tooLarge);
            }
            response.getPartialSuccessBuilder().setRejectedLogRecords(all).setErrorMessage(reasons.toString());
        }
        return response.build();
    }
}
