package dev.hinomi.api.logs.tag;

import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.TagResourceRequest;
import dev.hinomi.aws.logs.TagResourceResponse;
import dev.hinomi.logs.tag.ResourceTags;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Adds tags to a log group, a destination or a lookup table.
public final class TagResource implements OperationHandler<TagResourceRequest, TagResourceResponse> {
    private final ResourceTags tags;

    public TagResource(ResourceTags tags) {
        this.tags = tags;
    }

    @Override
    public Operation<TagResourceRequest, TagResourceResponse> operation() {
        return Logs.TAG_RESOURCE;
    }

    @Override
    public TagResourceResponse handle(RequestContext context, TagResourceRequest input) {
        tags.add(context.scope(), input.resourceArn(), input.tags());
        return new TagResourceResponse();
    }
}
