package dev.hinomi.api.logs.tag;

import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.UntagResourceRequest;
import dev.hinomi.aws.logs.UntagResourceResponse;
import dev.hinomi.logs.tag.ResourceTags;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Removes tags from a log group, a destination or a lookup table.
public final class UntagResource implements OperationHandler<UntagResourceRequest, UntagResourceResponse> {
    private final ResourceTags tags;

    public UntagResource(ResourceTags tags) {
        this.tags = tags;
    }

    @Override
    public Operation<UntagResourceRequest, UntagResourceResponse> operation() {
        return Logs.UNTAG_RESOURCE;
    }

    @Override
    public UntagResourceResponse handle(RequestContext context, UntagResourceRequest input) {
        tags.remove(context.scope(), input.resourceArn(), input.tagKeys());
        return new UntagResourceResponse();
    }
}
