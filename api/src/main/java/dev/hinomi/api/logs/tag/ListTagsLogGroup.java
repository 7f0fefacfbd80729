package dev.hinomi.api.logs.tag;

import dev.hinomi.aws.logs.ListTagsLogGroupRequest;
import dev.hinomi.aws.logs.ListTagsLogGroupResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.logs.group.LogGroups;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Lists the tags of a log group. An older form of ListTagsForResource.
public final class ListTagsLogGroup implements OperationHandler<ListTagsLogGroupRequest, ListTagsLogGroupResponse> {
    private final LogGroups groups;

    public ListTagsLogGroup(LogGroups groups) {
        this.groups = groups;
    }

    @Override
    public Operation<ListTagsLogGroupRequest, ListTagsLogGroupResponse> operation() {
        return Logs.LIST_TAGS_LOG_GROUP;
    }

    @Override
    public ListTagsLogGroupResponse handle(RequestContext context, ListTagsLogGroupRequest input) {
        return new ListTagsLogGroupResponse(groups.tags(context.scope(), input.logGroupName()));
    }
}
