package dev.hinomi.api.cloudwatch;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.EnableAlarmActionsInput;
import dev.hinomi.aws.cloudwatch.EnableAlarmActionsOutput;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Lets alarms act on changes of their state.
public final class EnableAlarmActions implements OperationHandler<EnableAlarmActionsInput, EnableAlarmActionsOutput> {
    private final Alarms alarms;

    public EnableAlarmActions(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Operation<EnableAlarmActionsInput, EnableAlarmActionsOutput> operation() {
        return CloudWatch.ENABLE_ALARM_ACTIONS;
    }

    @Override
    public EnableAlarmActionsOutput handle(RequestContext context, EnableAlarmActionsInput input) {
        alarms.enableActions(context.scope(), input.alarmNames(), true);
        return new EnableAlarmActionsOutput();
    }
}
