package dev.hinomi.api.cloudwatch;

import dev.hinomi.alarms.LogAlarms;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.alarms.request.LogAlarmRequest;
import dev.hinomi.api.cloudwatch.tag.Tags;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.PutLogAlarmInput;
import dev.hinomi.aws.cloudwatch.PutLogAlarmOutput;
import dev.hinomi.aws.cloudwatch.ScheduledQueryConfiguration;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Makes a log alarm, or changes one.
public final class PutLogAlarm implements OperationHandler<PutLogAlarmInput, PutLogAlarmOutput> {
    private final LogAlarms alarms;

    public PutLogAlarm(LogAlarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Operation<PutLogAlarmInput, PutLogAlarmOutput> operation() {
        return CloudWatch.PUT_LOG_ALARM;
    }

    @Override
    public PutLogAlarmOutput handle(RequestContext context, PutLogAlarmInput input) {
        return ValidationErrors.asValidationErrors(() -> {
            alarms.put(context.scope(), request(input));
            return new PutLogAlarmOutput();
        });
    }

    private static LogAlarmRequest request(PutLogAlarmInput input) {
        return new LogAlarmRequest(
                input.alarmName(),
                input.alarmDescription(),
                Shared.actions(
                        input.actionsEnabled(),
                        input.okActions(),
                        input.alarmActions(),
                        input.insufficientDataActions()),
                query(input.scheduledQueryConfiguration()),
                input.queryResultsToEvaluate(),
                input.queryResultsToAlarm(),
                input.threshold(),
                input.comparisonOperator(),
                input.treatMissingData(),
                input.actionLogLineCount(),
                input.actionLogLineRoleArn(),
                Shared.warmUp(input.warmUpConfiguration()),
                Tags.ofNew(input.tags()));
    }

    private static LogCondition.Query query(ScheduledQueryConfiguration query) {
        if (!query.tags().isEmpty()) {
            throw new FaultException(new Fault.Unsupported(
                    "ScheduledQueryConfiguration.Tags",
                    "ScheduledQueryConfiguration.Tags is not supported: scheduled queries have none here"));
        }
        Long end = query.scheduleConfiguration().endTimeOffset();
        return new LogCondition.Query(
                query.queryString(),
                query.logGroupIdentifiers(),
                query.scheduledQueryRoleARN(),
                query.aggregationExpression(),
                query.scheduleConfiguration().scheduleExpression(),
                Math.toIntExact(query.scheduleConfiguration().startTimeOffset()),
                end == null ? null : Math.toIntExact(end));
    }
}
