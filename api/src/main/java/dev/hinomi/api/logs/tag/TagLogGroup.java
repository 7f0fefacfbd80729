package dev.hinomi.api.logs.tag;

import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.TagLogGroupRequest;
import dev.hinomi.aws.logs.TagLogGroupResponse;
import dev.hinomi.logs.group.LogGroups;
import dev.hinomi.logs.tag.Tags;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Adds tags to a log group. An older form of TagResource.
public final class TagLogGroup implements OperationHandler<TagLogGroupRequest, TagLogGroupResponse> {
    private final LogGroups groups;

    public TagLogGroup(LogGroups groups) {
        this.groups = groups;
    }

    @Override
    public Operation<TagLogGroupRequest, TagLogGroupResponse> operation() {
        return Logs.TAG_LOG_GROUP;
    }

    @Override
    public TagLogGroupResponse handle(RequestContext context, TagLogGroupRequest input) {
        String group = input.logGroupName();
        groups.changeTags(context.scope(), group, present -> Tags.add(present, input.tags(), group));
        return new TagLogGroupResponse();
    }
}
