package dev.hinomi.api.cloudwatch.tag;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.UntagResourceInput;
import dev.hinomi.aws.cloudwatch.UntagResourceOutput;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Set;

/// Removes tags from a resource.
public final class UntagResource implements OperationHandler<UntagResourceInput, UntagResourceOutput> {
    private final ResourceTags tags;

    public UntagResource(ResourceTags tags) {
        this.tags = tags;
    }

    @Override
    public Operation<UntagResourceInput, UntagResourceOutput> operation() {
        return CloudWatch.UNTAG_RESOURCE;
    }

    @Override
    public UntagResourceOutput handle(RequestContext context, UntagResourceInput input) {
        tags.untag(context.scope(), input.resourceARN(), Set.copyOf(input.tagKeys()));
        return new UntagResourceOutput();
    }
}
