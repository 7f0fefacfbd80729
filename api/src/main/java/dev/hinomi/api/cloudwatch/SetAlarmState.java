package dev.hinomi.api.cloudwatch;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.text.StateReasonData;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.SetAlarmStateInput;
import dev.hinomi.aws.cloudwatch.SetAlarmStateOutput;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Sets an alarm's state until its next evaluation.
public final class SetAlarmState implements OperationHandler<SetAlarmStateInput, SetAlarmStateOutput> {
    private final Alarms alarms;

    public SetAlarmState(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Operation<SetAlarmStateInput, SetAlarmStateOutput> operation() {
        return CloudWatch.SET_ALARM_STATE;
    }

    @Override
    public SetAlarmStateOutput handle(RequestContext context, SetAlarmStateInput input) {
        String data = input.stateReasonData();
        if (data != null && !StateReasonData.valid(data)) {
            throw new WireError("InvalidFormatFault", "");
        }
        alarms.setState(
                context.scope(), input.alarmName(), AlarmState.valueOf(input.stateValue()), input.stateReason(), data);
        return new SetAlarmStateOutput();
    }
}
