package dev.hinomi.api.cloudwatch.tag;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.TagResourceInput;
import dev.hinomi.aws.cloudwatch.TagResourceOutput;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Adds tags to a resource.
public final class TagResource implements OperationHandler<TagResourceInput, TagResourceOutput> {
    private final ResourceTags tags;

    public TagResource(ResourceTags tags) {
        this.tags = tags;
    }

    @Override
    public Operation<TagResourceInput, TagResourceOutput> operation() {
        return CloudWatch.TAG_RESOURCE;
    }

    @Override
    public TagResourceOutput handle(RequestContext context, TagResourceInput input) {
        tags.tag(context.scope(), input.resourceARN(), Tags.byKey(input.tags()));
        return new TagResourceOutput();
    }
}
