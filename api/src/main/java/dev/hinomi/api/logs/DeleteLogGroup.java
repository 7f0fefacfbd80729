package dev.hinomi.api.logs;

import dev.hinomi.aws.logs.DeleteLogGroupRequest;
import dev.hinomi.aws.logs.DeleteLogGroupResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.logs.group.LogGroups;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Deletes a log group with its streams and events.
public final class DeleteLogGroup implements OperationHandler<DeleteLogGroupRequest, DeleteLogGroupResponse> {
    private final LogGroups groups;

    public DeleteLogGroup(LogGroups groups) {
        this.groups = groups;
    }

    @Override
    public Operation<DeleteLogGroupRequest, DeleteLogGroupResponse> operation() {
        return Logs.DELETE_LOG_GROUP;
    }

    @Override
    public DeleteLogGroupResponse handle(RequestContext context, DeleteLogGroupRequest input) {
        groups.delete(context.scope(), input.logGroupName());
        return new DeleteLogGroupResponse();
    }
}
