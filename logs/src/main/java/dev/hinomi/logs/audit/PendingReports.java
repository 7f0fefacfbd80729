package dev.hinomi.logs.audit;

import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Queue;
import java.time.Instant;
import java.util.List;

/// Reports of a batch of events that are still to be put into a log group.
///
/// @param destination the group that they go to
/// @param stream its stream
/// @param at when the events arrived
/// @param reports one for each event with findings, as JSON
record PendingReports(Scope scope, String destination, String stream, Instant at, List<String> reports) {
    static final Queue<PendingReports> QUEUE = new Queue<>("log-audit-report", PendingReports.class);

    PendingReports {
        reports = List.copyOf(reports);
    }
}
