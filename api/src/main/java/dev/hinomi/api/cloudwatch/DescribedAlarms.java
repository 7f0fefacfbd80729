package dev.hinomi.api.cloudwatch;

import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.CompositeCondition;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.aws.cloudwatch.CompositeAlarm;
import dev.hinomi.aws.cloudwatch.DescribeAlarmsOutput;
import dev.hinomi.aws.cloudwatch.LogAlarm;
import dev.hinomi.aws.cloudwatch.MetricAlarm;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// An answer of DescribeAlarms: alarms under their types. AWS always names the three of them.
final class DescribedAlarms {
    private final Scope scope;
    private final Function<String, Arn> queries;
    private final List<MetricAlarm> metricAlarms = new ArrayList<>();
    private final List<CompositeAlarm> compositeAlarms = new ArrayList<>();
    private final List<LogAlarm> logAlarms = new ArrayList<>();

    /// @param queries the ARNs of the scheduled queries of log alarms
    DescribedAlarms(Scope scope, Function<String, Arn> queries) {
        this.scope = scope;
        this.queries = queries;
    }

    /// Adds all that there is to say of an alarm.
    void add(Alarm alarm) {
        switch (alarm.condition()) {
            case DatapointCondition _ -> metricAlarms.add(AlarmShapes.metric(scope, alarm));
            case CompositeCondition composite -> compositeAlarms.add(AlarmShapes.composite(scope, alarm, composite));
            case LogCondition log -> logAlarms.add(LogAlarmShape.wire(scope, alarm, log, queries.apply(alarm.name())));
        }
    }

    /// Adds what is said of the children of a composite alarm.
    void addChild(Alarm alarm) {
        String arn = alarm.arn(scope).toString();
        String state = alarm.status().state().name();
        switch (alarm.condition()) {
            case DatapointCondition _ ->
                metricAlarms.add(MetricAlarm.builder()
                        .alarmName(alarm.name())
                        .alarmArn(arn)
                        .stateValue(state)
                        .stateUpdatedTimestamp(alarm.status().updated())
                        .build());
            case CompositeCondition _ ->
                compositeAlarms.add(CompositeAlarm.builder()
                        .alarmName(alarm.name())
                        .alarmArn(arn)
                        .stateValue(state)
                        .stateUpdatedTimestamp(alarm.status().updated())
                        .build());
            case LogCondition _ ->
                logAlarms.add(LogAlarm.builder()
                        .alarmName(alarm.name())
                        .alarmArn(arn)
                        .stateValue(state)
                        .stateUpdatedTimestamp(alarm.status().updated())
                        .build());
        }
    }

    /// Adds what is said of the composite alarms in whose rule an alarm is.
    void addParent(Alarm alarm) {
        compositeAlarms.add(CompositeAlarm.builder()
                .alarmName(alarm.name())
                .alarmArn(alarm.arn(scope).toString())
                .build());
    }

    DescribeAlarmsOutput.Builder output() {
        return DescribeAlarmsOutput.builder()
                .metricAlarms(metricAlarms)
                .compositeAlarms(compositeAlarms)
                .logAlarms(logAlarms);
    }
}
