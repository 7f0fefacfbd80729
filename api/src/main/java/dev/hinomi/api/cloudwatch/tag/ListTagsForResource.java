package dev.hinomi.api.cloudwatch.tag;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.ListTagsForResourceInput;
import dev.hinomi.aws.cloudwatch.ListTagsForResourceOutput;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Lists the tags of a resource.
public final class ListTagsForResource
        implements OperationHandler<ListTagsForResourceInput, ListTagsForResourceOutput> {
    private final ResourceTags tags;

    public ListTagsForResource(ResourceTags tags) {
        this.tags = tags;
    }

    @Override
    public Operation<ListTagsForResourceInput, ListTagsForResourceOutput> operation() {
        return CloudWatch.LIST_TAGS_FOR_RESOURCE;
    }

    @Override
    public ListTagsForResourceOutput handle(RequestContext context, ListTagsForResourceInput input) {
        return new ListTagsForResourceOutput(Tags.wire(tags.tags(context.scope(), input.resourceARN())));
    }
}
