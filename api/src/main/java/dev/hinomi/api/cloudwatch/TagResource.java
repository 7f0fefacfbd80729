package dev.hinomi.api.cloudwatch;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.TagResourceInput;
import dev.hinomi.aws.cloudwatch.TagResourceOutput;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Adds tags to an alarm.
public final class TagResource implements OperationHandler<TagResourceInput, TagResourceOutput> {
    private final Alarms alarms;

    public TagResource(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Operation<TagResourceInput, TagResourceOutput> operation() {
        return CloudWatch.TAG_RESOURCE;
    }

    @Override
    public TagResourceOutput handle(RequestContext context, TagResourceInput input) {
        alarms.tag(
                context.scope(), AlarmArn.name(context.scope(), input.resourceARN()), AlarmShapes.tags(input.tags()));
        return new TagResourceOutput();
    }
}
