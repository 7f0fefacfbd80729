package dev.hinomi.logs.audit;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Timers;
import dev.hinomi.logs.event.LogWriter;
import dev.hinomi.logs.event.NewEvent;
import dev.hinomi.logs.group.LogStreams;
import dev.hinomi.records.Records;
import dev.hinomi.records.Task;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts reports into their log groups, each batch once, or once more when the program ended in between. A
/// group's reports go to a stream that has its name.
public final class ReportDelivery implements AutoCloseable {
    private static final Logger LOG = System.getLogger(ReportDelivery.class.getName());
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final int AT_ONCE = 100;

    private final Records records;
    private final LogStreams streams;
    private final LogWriter writer;
    private final Timers timers;
    private Timers.@Nullable Timer delivering;

    /// Whether there may be reports, so that a server without any does not look for them every second. At first there
    /// may be some of the process before.
    private volatile boolean waiting = true;

    /// @param writer which must not look for sensitive data in what it puts: reports would be reported
    /// without end
    public ReportDelivery(Records records, LogStreams streams, LogWriter writer, Timers timers) {
        this.records = records;
        this.streams = streams;
        this.writer = writer;
        this.timers = timers;
    }

    public void start() {
        delivering = timers.every(INTERVAL, this::deliver);
    }

    /// Says that there are reports to deliver.
    public void expect() {
        waiting = true;
    }

    /// Delivers what is there. What cannot be delivered now stays for the next time.
    private void deliver() {
        if (!waiting) {
            return;
        }
        // Before they are read: whatever is scheduled after that says so itself.
        waiting = false;
        boolean left = true;
        try {
            deliverDue();
            left = records.read(tx -> tx.nextDue(PendingReports.QUEUE)).isPresent();
        } finally {
            if (left) {
                waiting = true;
            }
        }
    }

    private void deliverDue() {
        Instant now = timers.instant();
        for (Task<PendingReports> task : records.read(tx -> tx.due(PendingReports.QUEUE, now, AT_ONCE))) {
            try {
                put(task.value(), now);
            } catch (FaultException e) {
                if (!(e.fault() instanceof Fault.NotFound)) {
                    throw e;
                }
                LOG.log(
                        Level.WARNING,
                        "{0}: findings are not reported, the log group is gone",
                        task.value().destination());
            }
            records.write(tx -> tx.complete(PendingReports.QUEUE, task.id()));
        }
    }

    private void put(PendingReports pending, Instant now) {
        try {
            streams.create(pending.scope(), pending.destination(), pending.stream());
        } catch (FaultException e) {
            if (!(e.fault() instanceof Fault.AlreadyExists)) {
                throw e;
            }
        }
        List<NewEvent> events = pending.reports().stream()
                .map(report -> new NewEvent(now, report))
                .toList();
        writer.put(pending.scope(), pending.destination(), pending.stream(), events);
    }

    @Override
    public void close() {
        Timers.Timer started = delivering;
        if (started != null) {
            started.cancel();
        }
    }
}
