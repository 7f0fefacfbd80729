package dev.hinomi.api.cloudwatch;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.ListTagsForResourceInput;
import dev.hinomi.aws.cloudwatch.ListTagsForResourceOutput;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Lists the tags of an alarm.
public final class ListTagsForResource
        implements OperationHandler<ListTagsForResourceInput, ListTagsForResourceOutput> {
    private final Alarms alarms;

    public ListTagsForResource(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Operation<ListTagsForResourceInput, ListTagsForResourceOutput> operation() {
        return CloudWatch.LIST_TAGS_FOR_RESOURCE;
    }

    @Override
    public ListTagsForResourceOutput handle(RequestContext context, ListTagsForResourceInput input) {
        String name = AlarmArn.name(context.scope(), input.resourceARN());
        return new ListTagsForResourceOutput(AlarmShapes.wire(alarms.tags(context.scope(), name)));
    }
}
