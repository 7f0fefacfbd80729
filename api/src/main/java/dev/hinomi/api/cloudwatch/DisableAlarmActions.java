package dev.hinomi.api.cloudwatch;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.DisableAlarmActionsInput;
import dev.hinomi.aws.cloudwatch.DisableAlarmActionsOutput;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Stops alarms from acting on changes of their state.
public final class DisableAlarmActions
        implements OperationHandler<DisableAlarmActionsInput, DisableAlarmActionsOutput> {
    private final Alarms alarms;

    public DisableAlarmActions(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Operation<DisableAlarmActionsInput, DisableAlarmActionsOutput> operation() {
        return CloudWatch.DISABLE_ALARM_ACTIONS;
    }

    @Override
    public DisableAlarmActionsOutput handle(RequestContext context, DisableAlarmActionsInput input) {
        alarms.enableActions(context.scope(), input.alarmNames(), false);
        return new DisableAlarmActionsOutput();
    }
}
