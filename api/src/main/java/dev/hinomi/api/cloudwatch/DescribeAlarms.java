package dev.hinomi.api.cloudwatch;

import dev.hinomi.alarms.AlarmQuery;
import dev.hinomi.alarms.Alarms;
import dev.hinomi.alarms.Page;
import dev.hinomi.alarms.RelatedQuery;
import dev.hinomi.alarms.RelatedQuery.Relation;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.DescribeAlarmsInput;
import dev.hinomi.aws.cloudwatch.DescribeAlarmsOutput;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Describes alarms by name, type, state or action, or the children or the parents of one.
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
        RelatedQuery related = related(input);
        DescribedAlarms described =
                new DescribedAlarms(context.scope(), name -> alarms.logs().queryArn(context.scope(), name));
        Page<Alarm> page = related == null
                ? alarms.describe(context.scope(), query(input))
                : alarms.related(context.scope(), related);
        for (Alarm alarm : page.items()) {
            if (related == null) {
                described.add(alarm);
            } else {
                switch (related.relation()) {
                    case CHILD -> described.addChild(alarm);
                    case PARENT -> described.addParent(alarm);
                }
            }
        }
        DescribeAlarmsOutput.Builder output = described.output();
        page.next().ifPresent(output::nextToken);
        return output.build();
    }

    /// What is asked for of the relatives of an alarm; null when others are asked for.
    private static @Nullable RelatedQuery related(DescribeAlarmsInput input) {
        String children = input.childrenOfAlarmName();
        String parents = input.parentsOfAlarmName();
        if (children != null) {
            refuseOthers(input, parents != null, "ChildrenOfAlarmName");
            return new RelatedQuery(Relation.CHILD, children, input.maxRecords(), input.nextToken());
        }
        if (parents != null) {
            refuseOthers(input, false, "ParentsOfAlarmName");
            return new RelatedQuery(Relation.PARENT, parents, input.maxRecords(), input.nextToken());
        }
        return null;
    }

    private static void refuseOthers(DescribeAlarmsInput input, boolean both, String member) {
        if (both
                || !input.alarmNames().isEmpty()
                || input.alarmNamePrefix() != null
                || !input.alarmTypes().isEmpty()
                || input.stateValue() != null
                || input.actionPrefix() != null) {
            throw new WireError(
                    "ValidationError",
                    "When " + member + " is specified, only MaxRecords and NextToken can be specified too.");
        }
    }

    private static AlarmQuery query(DescribeAlarmsInput input) {
        String state = input.stateValue();
        return new AlarmQuery(
                Set.copyOf(input.alarmNames()),
                input.alarmNamePrefix(),
                AlarmShapes.types(input.alarmTypes()),
                state == null ? null : AlarmState.valueOf(state),
                input.actionPrefix(),
                input.maxRecords(),
                input.nextToken());
    }
}
