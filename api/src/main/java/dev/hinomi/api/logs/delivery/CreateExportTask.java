package dev.hinomi.api.logs.delivery;

import dev.hinomi.aws.logs.CreateExportTaskRequest;
import dev.hinomi.aws.logs.CreateExportTaskResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.delivery.export.ExportRequest;
import dev.hinomi.delivery.export.ExportTasks;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// Begins to export a range of time of a group to a bucket of the settings.
public final class CreateExportTask implements OperationHandler<CreateExportTaskRequest, CreateExportTaskResponse> {
    private final ExportTasks tasks;

    public CreateExportTask(ExportTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Operation<CreateExportTaskRequest, CreateExportTaskResponse> operation() {
        return Logs.CREATE_EXPORT_TASK;
    }

    @Override
    public CreateExportTaskResponse handle(RequestContext context, CreateExportTaskRequest input) {
        ExportRequest request = new ExportRequest(
                Optional.ofNullable(input.taskName()),
                input.logGroupName(),
                Objects.requireNonNullElse(input.logStreamNamePrefix(), ""),
                Instant.ofEpochMilli(input.from()),
                Instant.ofEpochMilli(input.to()),
                input.destination(),
                Objects.requireNonNullElse(input.destinationPrefix(), ExportRequest.DEFAULT_PREFIX));
        return new CreateExportTaskResponse(
                tasks.create(context.scope(), request).id());
    }
}
