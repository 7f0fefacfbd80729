package dev.hinomi.api.cloudwatch;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.DeleteAlarmsInput;
import dev.hinomi.aws.cloudwatch.DeleteAlarmsOutput;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Deletes alarms; their history stays.
public final class DeleteAlarms implements OperationHandler<DeleteAlarmsInput, DeleteAlarmsOutput> {
    private final Alarms alarms;

    public DeleteAlarms(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Operation<DeleteAlarmsInput, DeleteAlarmsOutput> operation() {
        return CloudWatch.DELETE_ALARMS;
    }

    @Override
    public DeleteAlarmsOutput handle(RequestContext context, DeleteAlarmsInput input) {
        return ValidationErrors.asValidationErrors(() -> {
            alarms.delete(context.scope(), input.alarmNames());
            return new DeleteAlarmsOutput();
        });
    }
}
