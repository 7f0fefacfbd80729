package dev.hinomi.api.cloudwatch;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.UntagResourceInput;
import dev.hinomi.aws.cloudwatch.UntagResourceOutput;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Set;

/// Removes tags from an alarm.
public final class UntagResource implements OperationHandler<UntagResourceInput, UntagResourceOutput> {
    private final Alarms alarms;

    public UntagResource(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Operation<UntagResourceInput, UntagResourceOutput> operation() {
        return CloudWatch.UNTAG_RESOURCE;
    }

    @Override
    public UntagResourceOutput handle(RequestContext context, UntagResourceInput input) {
        alarms.untag(context.scope(), AlarmArn.name(context.scope(), input.resourceARN()), Set.copyOf(input.tagKeys()));
        return new UntagResourceOutput();
    }
}
