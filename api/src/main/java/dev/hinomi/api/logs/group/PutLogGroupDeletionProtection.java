package dev.hinomi.api.logs.group;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.PutLogGroupDeletionProtectionRequest;
import dev.hinomi.aws.logs.PutLogGroupDeletionProtectionResponse;
import dev.hinomi.logs.group.LogGroups;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Forbids the deletion of a log group and its streams, or permits it again.
public final class PutLogGroupDeletionProtection
        implements OperationHandler<PutLogGroupDeletionProtectionRequest, PutLogGroupDeletionProtectionResponse> {
    private final LogGroups groups;

    public PutLogGroupDeletionProtection(LogGroups groups) {
        this.groups = groups;
    }

    @Override
    public Operation<PutLogGroupDeletionProtectionRequest, PutLogGroupDeletionProtectionResponse> operation() {
        return Logs.PUT_LOG_GROUP_DELETION_PROTECTION;
    }

    @Override
    public PutLogGroupDeletionProtectionResponse handle(
            RequestContext context, PutLogGroupDeletionProtectionRequest input) {
        groups.protect(
                context.scope(),
                GroupReference.resolve(context.scope(), input.logGroupIdentifier()),
                input.deletionProtectionEnabled());
        return new PutLogGroupDeletionProtectionResponse();
    }
}
