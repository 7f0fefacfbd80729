package dev.hinomi.delivery.export;

import dev.hinomi.delivery.bucket.Buckets;
import dev.hinomi.delivery.export.ExportTask.Status;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroup;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/// Runs export tasks.
final class TaskRunner implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TaskRunner.class.getName());

    private final TaskRecords records;
    private final LogCatalog catalog;
    private final Buckets buckets;
    private final Exporter exporter;
    private final InstantSource clock;
    private final Set<String> cancelled = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("export-", 0).factory());
    private volatile boolean closed;

    TaskRunner(TaskRecords records, LogCatalog catalog, Buckets buckets, Exporter exporter, InstantSource clock) {
        this.records = records;
        this.catalog = catalog;
        this.buckets = buckets;
        this.exporter = exporter;
        this.clock = clock;
    }

    void begin(Scope scope, String id) {
        try {
            threads.execute(() -> runOrLog(scope, id));
        } catch (RejectedExecutionException _) {
            LOG.log(System.Logger.Level.INFO, "export task {0} begins with the next start", id);
        }
    }

    private void runOrLog(Scope scope, String id) {
        try {
            run(scope, id);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "export task " + id + " begins anew with the next start", e);
        }
    }

    void cancel(String id) {
        cancelled.add(id);
    }

    /// A task that is cancelled before it begins is not begun.
    private void run(Scope scope, String id) {
        ExportTask task = records.change(scope, id, known -> switch (known.status()) {
            case PENDING, RUNNING -> known.with(Status.RUNNING, "Started");
            case PENDING_CANCEL -> known.ended(Status.CANCELLED, "Cancelled by user", clock.instant());
            case CANCELLED, COMPLETED, FAILED -> known;
        });
        if (task.status() == Status.RUNNING) {
            try {
                List<ExportedObject> objects =
                        exporter.export(order(scope, task), () -> closed || cancelled.contains(id));
                if (closed) {
                    return;
                }
                LOG.log(System.Logger.Level.INFO, "export task {0}: {1} files", id, objects.size());
                end(scope, id, Status.COMPLETED, "Completed successfully");
            } catch (IOException | FaultException e) {
                LOG.log(System.Logger.Level.WARNING, "export task " + id + " failed", e);
                end(scope, id, Status.FAILED, String.valueOf(e.getMessage()));
            }
        }
        cancelled.remove(id);
    }

    private void end(Scope scope, String id, Status status, String message) {
        Instant now = clock.instant();
        records.change(
                scope,
                id,
                task -> task.status() == Status.PENDING_CANCEL
                        ? task.ended(Status.CANCELLED, "Cancelled by user", now)
                        : task.ended(status, message, now));
    }

    private Exporter.Order order(Scope scope, ExportTask task) {
        LogGroup group = catalog.group(scope, task.groupName());
        if (group.id() != task.group()) {
            throw new FaultException(
                    new Fault.NotFound("log group", "The log group was deleted while the task was waiting."));
        }
        Buckets.Found target = buckets.find(task.bucket())
                .orElseThrow(() -> new FaultException(
                        new Fault.NotFound("bucket", task.bucket() + " is not a bucket of the settings any more")));
        Instant kept = group.keptSince(clock.instant());
        return new Exporter.Order(
                scope,
                group,
                catalog.streams(scope, group, task.streamPrefix()),
                task.from().isAfter(kept) ? task.from() : kept,
                task.to().plusMillis(1),
                target,
                task.folder());
    }

    /// What runs ends soon and is taken up at the next start.
    @Override
    public void close() {
        closed = true;
        threads.close();
    }
}
