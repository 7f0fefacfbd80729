package dev.hinomi.api.logs.delivery;

import dev.hinomi.aws.logs.DescribeExportTasksRequest;
import dev.hinomi.aws.logs.DescribeExportTasksResponse;
import dev.hinomi.aws.logs.ExportTask;
import dev.hinomi.aws.logs.ExportTaskExecutionInfo;
import dev.hinomi.aws.logs.ExportTaskStatus;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.delivery.export.ExportTasks;
import dev.hinomi.logs.page.Page;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// Describes export tasks, the newest first.
public final class DescribeExportTasks
        implements OperationHandler<DescribeExportTasksRequest, DescribeExportTasksResponse> {
    private static final int DEFAULT_LIMIT = 50;

    private final ExportTasks tasks;

    public DescribeExportTasks(ExportTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Operation<DescribeExportTasksRequest, DescribeExportTasksResponse> operation() {
        return Logs.DESCRIBE_EXPORT_TASKS;
    }

    @Override
    public DescribeExportTasksResponse handle(RequestContext context, DescribeExportTasksRequest input) {
        Page<dev.hinomi.delivery.export.ExportTask> page = tasks.describe(
                context.scope(),
                Optional.ofNullable(input.taskId()),
                Optional.ofNullable(input.statusCode()).map(dev.hinomi.delivery.export.ExportTask.Status::valueOf),
                Optional.ofNullable(input.nextToken()),
                Objects.requireNonNullElse(input.limit(), DEFAULT_LIMIT));
        return new DescribeExportTasksResponse(
                page.items().stream().map(DescribeExportTasks::wire).toList(),
                page.nextToken().orElse(null));
    }

    private static ExportTask wire(dev.hinomi.delivery.export.ExportTask task) {
        return ExportTask.builder()
                .taskId(task.id())
                .taskName(task.name().orElse(null))
                .logGroupName(task.groupName())
                .from(task.from().toEpochMilli())
                .to(task.to().toEpochMilli())
                .destination(task.bucket())
                .destinationPrefix(task.prefix())
                .status(new ExportTaskStatus(task.status().name(), task.message()))
                .executionInfo(new ExportTaskExecutionInfo(
                        task.created().toEpochMilli(),
                        task.completed().map(Instant::toEpochMilli).orElse(null)))
                .build();
    }
}
