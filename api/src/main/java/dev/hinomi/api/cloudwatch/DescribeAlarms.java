package dev.hinomi.api.cloudwatch;

import dev.hinomi.alarms.AlarmQuery;
import dev.hinomi.alarms.Alarms;
import dev.hinomi.alarms.Page;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.DescribeAlarmsInput;
import dev.hinomi.aws.cloudwatch.DescribeAlarmsOutput;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Describes alarms by name, state or action.
public final class DescribeAlarms implements OperationHandler<DescribeAlarmsInput, DescribeAlarmsOutput> {
    private final Alarms alarms;

    public DescribeAlarms(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Operation<DescribeAlarmsInput, DescribeAlarmsOutput> operation() {
        return CloudWatch.DESCRIBE_ALARMS;
    }

    @Override
    public DescribeAlarmsOutput handle(RequestContext context, DescribeAlarmsInput input) {
        refuse(input.childrenOfAlarmName(), "ChildrenOfAlarmName");
        refuse(input.parentsOfAlarmName(), "ParentsOfAlarmName");
        Page<Alarm> page = AlarmShapes.includeMetricAlarms(input.alarmTypes())
                ? alarms.describe(context.scope(), query(input))
                : new Page<>(List.of(), Optional.empty());
        DescribeAlarmsOutput.Builder output = DescribeAlarmsOutput.builder()
                .metricAlarms(page.items().stream()
                        .map(alarm -> AlarmShapes.metric(context.scope(), alarm))
                        .toList())
                .compositeAlarms(List.of());
        page.next().ifPresent(output::nextToken);
        return output.build();
    }

    private static AlarmQuery query(DescribeAlarmsInput input) {
        String state = input.stateValue();
        return new AlarmQuery(
                Set.copyOf(input.alarmNames()),
                input.alarmNamePrefix(),
                state == null ? null : AlarmState.valueOf(state),
                input.actionPrefix(),
                input.maxRecords(),
                input.nextToken());
    }

    private static void refuse(@Nullable String value, String member) {
        if (value != null) {
            throw new FaultException(new Fault.Unsupported(member, member + ": composite alarms are not supported"));
        }
    }
}
