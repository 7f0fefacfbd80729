package dev.hinomi.api.cloudwatch;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.alarms.request.CompositeAlarmRequest;
import dev.hinomi.api.cloudwatch.tag.Tags;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.PutCompositeAlarmInput;
import dev.hinomi.aws.cloudwatch.PutCompositeAlarmOutput;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Makes a composite alarm, or changes one.
public final class PutCompositeAlarm implements OperationHandler<PutCompositeAlarmInput, PutCompositeAlarmOutput> {
    private final Alarms alarms;

    public PutCompositeAlarm(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Operation<PutCompositeAlarmInput, PutCompositeAlarmOutput> operation() {
        return CloudWatch.PUT_COMPOSITE_ALARM;
    }

    @Override
    public PutCompositeAlarmOutput handle(RequestContext context, PutCompositeAlarmInput input) {
        return ValidationErrors.asValidationErrors(() -> {
            alarms.put(context.scope(), request(input));
            return new PutCompositeAlarmOutput();
        });
    }

    private static CompositeAlarmRequest request(PutCompositeAlarmInput input) {
        return new CompositeAlarmRequest(
                input.alarmName(),
                input.alarmDescription(),
                Shared.actions(
                        input.actionsEnabled(),
                        input.okActions(),
                        input.alarmActions(),
                        input.insufficientDataActions()),
                input.alarmRule(),
                input.actionsSuppressor(),
                input.actionsSuppressorWaitPeriod(),
                input.actionsSuppressorExtensionPeriod(),
                Tags.ofNew(input.tags()));
    }
}
