package dev.hinomi.api.logs;

import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.PutRetentionPolicyRequest;
import dev.hinomi.aws.logs.PutRetentionPolicyResponse;
import dev.hinomi.logs.group.LogGroups;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Sets for how many days a group's events are kept.
public final class PutRetentionPolicy
        implements OperationHandler<PutRetentionPolicyRequest, PutRetentionPolicyResponse> {
    private final LogGroups groups;

    public PutRetentionPolicy(LogGroups groups) {
        this.groups = groups;
    }

    @Override
    public Operation<PutRetentionPolicyRequest, PutRetentionPolicyResponse> operation() {
        return Logs.PUT_RETENTION_POLICY;
    }

    @Override
    public PutRetentionPolicyResponse handle(RequestContext context, PutRetentionPolicyRequest input) {
        groups.putRetention(context.scope(), input.logGroupName(), input.retentionInDays());
        return new PutRetentionPolicyResponse();
    }
}
