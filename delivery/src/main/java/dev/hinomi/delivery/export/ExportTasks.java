package dev.hinomi.delivery.export;

import dev.hinomi.delivery.bucket.Buckets;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.group.LogGroupFeature;
import dev.hinomi.logs.page.Page;
import dev.hinomi.records.Records;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Makes, describes and cancels export tasks. Each runs on a thread of its own; one that a stop or a crash
/// interrupts begins anew with the next start.
public final class ExportTasks implements AutoCloseable {
    private static final Comparator<ExportTask> NEWEST_FIRST =
            Comparator.comparing(ExportTask::created).reversed().thenComparing(ExportTask::id);

    private final TaskRecords records;
    private final LogCatalog catalog;
    private final Buckets buckets;
    private final TaskRunner runner;
    private final Path temporary;
    private final InstantSource clock;

    public ExportTasks(
            Records records,
            LogCatalog catalog,
            Buckets buckets,
            Exporter exporter,
            Path temporary,
            InstantSource clock) {
        this.records = new TaskRecords(records);
        this.catalog = catalog;
        this.buckets = buckets;
        this.runner = new TaskRunner(this.records, catalog, buckets, exporter, clock);
        this.temporary = temporary;
        this.clock = clock;
    }

    /// Takes up what was not finished.
    public void start() {
        records.unfinished()
                .forEach(task -> runner.begin(task.scope(), task.value().id()));
    }

    /// Makes a task and begins it, once a test file could be written. Only one task of a scope runs at a
    /// time.
    public ExportTask create(Scope scope, ExportRequest request) {
        LogGroup group = catalog.group(scope, request.groupName());
        group.logGroupClass().require(LogGroupFeature.EXPORT_TASKS);
        if (request.from().isAfter(request.to())) {
            throw invalid("to", "to: " + request.to() + " (expected: not before from, " + request.from() + ")");
        }
        if (request.to().isBefore(group.created())) {
            throw invalid(
                    "to",
                    "to: " + request.to() + " (expected: not before the creation of the log group, " + group.created()
                            + ")");
        }
        Buckets.Found target = buckets.find(request.bucket())
                .orElseThrow(() -> invalid(
                        "destination",
                        "The given bucket does not exist. Please make sure the bucket is valid. (" + request.bucket()
                                + " is not a bucket of the settings)"));
        ExportTask task = task(group, request);
        if (records.all(scope).stream().anyMatch(other -> !other.status().ended())) {
            throw new FaultException(new Fault.LimitExceeded("Resource limit exceeded."));
        }
        testWrite(target, request.prefix());
        records.add(scope, task);
        runner.begin(scope, task.id());
        return task;
    }

    private ExportTask task(LogGroup group, ExportRequest request) {
        return new ExportTask(
                UUID.randomUUID().toString(),
                request.taskName(),
                group.id(),
                group.name(),
                request.streamPrefix(),
                request.from(),
                request.to(),
                request.bucket(),
                request.prefix(),
                ExportTask.Status.PENDING,
                "",
                clock.instant(),
                Optional.empty());
    }

    /// The file by which AWS finds out whether it may write to a bucket.
    private void testWrite(Buckets.Found target, String prefix) {
        try {
            Files.createDirectories(temporary);
            Path file = Files.createTempFile(temporary, "write-test-", "");
            try {
                Files.write(file, "Permission Check Successful".getBytes(StandardCharsets.UTF_8));
                target.bucket().put(prefix + "/aws-logs-write-test", file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new FaultException(
                    new Fault.InvalidParameter(
                            "destination",
                            "PutObject call on the given bucket failed. Please check if CloudWatch Logs has been"
                                    + " granted permission to perform this operation. (" + e.getMessage() + ")"),
                    e);
        }
    }

    /// A page of the tasks, the newest first.
    ///
    /// @param status only tasks of this status
    public Page<ExportTask> describe(
            Scope scope, Optional<String> id, Optional<ExportTask.Status> status, Optional<String> token, int limit) {
        PageToken tokens = new PageToken("DescribeExportTasks " + scope + id + status);
        List<ExportTask> matching = records.all(scope).stream()
                .filter(task -> id.map(task.id()::equals).orElse(true))
                .filter(task -> status.map(task.status()::equals).orElse(true))
                .sorted(NEWEST_FIRST)
                .toList();
        Optional<String> last = token.map(tokens::place);
        int start = last.isEmpty()
                ? 0
                : matching.stream().map(ExportTask::id).toList().indexOf(last.get()) + 1;
        int end = Math.min(start + limit, matching.size());
        List<ExportTask> page = matching.subList(start, end);
        return new Page<>(
                page,
                end < matching.size() ? Optional.of(tokens.issue(page.getLast().id())) : Optional.empty());
    }

    /// Ends a task that has not ended.
    public void cancel(Scope scope, String id) {
        records.change(scope, id, task -> {
            if (task.status().ended()) {
                throw new FaultException(new Fault.InvalidState("The specified export task has already finished."));
            }
            return task.with(ExportTask.Status.PENDING_CANCEL, "Cancellation requested");
        });
        runner.cancel(id);
    }

    @Override
    public void close() {
        runner.close();
    }

    private static FaultException invalid(String parameter, String message) {
        return new FaultException(new Fault.InvalidParameter(parameter, message));
    }
}
