package dev.hinomi.api.logs.tag;

import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.UntagLogGroupRequest;
import dev.hinomi.aws.logs.UntagLogGroupResponse;
import dev.hinomi.logs.group.LogGroups;
import dev.hinomi.logs.tag.Tags;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Removes tags from a log group. An older form of UntagResource.
public final class UntagLogGroup implements OperationHandler<UntagLogGroupRequest, UntagLogGroupResponse> {
    private final LogGroups groups;

    public UntagLogGroup(LogGroups groups) {
        this.groups = groups;
    }

    @Override
    public Operation<UntagLogGroupRequest, UntagLogGroupResponse> operation() {
        return Logs.UNTAG_LOG_GROUP;
    }

    @Override
    public UntagLogGroupResponse handle(RequestContext context, UntagLogGroupRequest input) {
        groups.changeTags(context.scope(), input.logGroupName(), present -> Tags.remove(present, input.tags()));
        return new UntagLogGroupResponse();
    }
}
