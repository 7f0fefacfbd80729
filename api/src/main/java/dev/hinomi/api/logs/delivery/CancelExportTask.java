package dev.hinomi.api.logs.delivery;

import dev.hinomi.aws.logs.CancelExportTaskRequest;
import dev.hinomi.aws.logs.CancelExportTaskResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.delivery.export.ExportTasks;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Ends an export task that is pending or running.
public final class CancelExportTask implements OperationHandler<CancelExportTaskRequest, CancelExportTaskResponse> {
    private final ExportTasks tasks;

    public CancelExportTask(ExportTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Operation<CancelExportTaskRequest, CancelExportTaskResponse> operation() {
        return Logs.CANCEL_EXPORT_TASK;
    }

    @Override
    public CancelExportTaskResponse handle(RequestContext context, CancelExportTaskRequest input) {
        tasks.cancel(context.scope(), input.taskId());
        return new CancelExportTaskResponse();
    }
}
