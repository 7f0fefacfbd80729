package dev.hinomi.api.logs;

import dev.hinomi.aws.logs.DeleteRetentionPolicyRequest;
import dev.hinomi.aws.logs.DeleteRetentionPolicyResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.logs.group.LogGroups;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Keeps a group's events for ever.
public final class DeleteRetentionPolicy
        implements OperationHandler<DeleteRetentionPolicyRequest, DeleteRetentionPolicyResponse> {
    private final LogGroups groups;

    public DeleteRetentionPolicy(LogGroups groups) {
        this.groups = groups;
    }

    @Override
    public Operation<DeleteRetentionPolicyRequest, DeleteRetentionPolicyResponse> operation() {
        return Logs.DELETE_RETENTION_POLICY;
    }

    @Override
    public DeleteRetentionPolicyResponse handle(RequestContext context, DeleteRetentionPolicyRequest input) {
        groups.deleteRetention(context.scope(), input.logGroupName());
        return new DeleteRetentionPolicyResponse();
    }
}
