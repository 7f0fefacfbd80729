package dev.hinomi.api.logs.tag;

import dev.hinomi.aws.logs.ListTagsForResourceRequest;
import dev.hinomi.aws.logs.ListTagsForResourceResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.logs.tag.ResourceTags;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Lists the tags of a log group, a destination or a lookup table.
public final class ListTagsForResource
        implements OperationHandler<ListTagsForResourceRequest, ListTagsForResourceResponse> {
    private final ResourceTags tags;

    public ListTagsForResource(ResourceTags tags) {
        this.tags = tags;
    }

    @Override
    public Operation<ListTagsForResourceRequest, ListTagsForResourceResponse> operation() {
        return Logs.LIST_TAGS_FOR_RESOURCE;
    }

    @Override
    public ListTagsForResourceResponse handle(RequestContext context, ListTagsForResourceRequest input) {
        return new ListTagsForResourceResponse(tags.list(context.scope(), input.resourceArn()));
    }
}
