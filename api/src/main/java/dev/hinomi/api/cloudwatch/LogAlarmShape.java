package dev.hinomi.api.cloudwatch;

import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.EvaluationState;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.alarms.model.MissingData;
import dev.hinomi.aws.cloudwatch.LogAlarm;
import dev.hinomi.aws.cloudwatch.ScheduleConfiguration;
import dev.hinomi.aws.cloudwatch.ScheduledQueryConfiguration;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import dev.hinomi.wire.schema.Absent;

/// Log alarms, to the wire.
final class LogAlarmShape {
    private LogAlarmShape() {}

    static LogAlarm wire(Scope scope, Alarm alarm, LogCondition condition, Arn scheduled) {
        AlarmStatus status = alarm.status();
        EvaluationState evaluation = status.evaluation();
        MissingData missing = condition.treatMissingData();
        return LogAlarm.builder()
                .alarmName(alarm.name())
                .alarmArn(alarm.arn(scope).toString())
                .alarmDescription(alarm.description())
                .alarmConfigurationUpdatedTimestamp(alarm.configurationUpdated())
                .actionsEnabled(alarm.actions().enabled())
                .okActions(alarm.actions().ok())
                .alarmActions(alarm.actions().alarm())
                .insufficientDataActions(alarm.actions().insufficientData())
                .stateValue(status.state().name())
                .stateReason(status.reason())
                .stateReasonData(status.reasonData())
                .stateUpdatedTimestamp(status.updated())
                .stateTransitionedTimestamp(status.transitioned())
                .scheduledQueryConfiguration(query(condition.query(), scheduled))
                .queryResultsToEvaluate(condition.resultsToEvaluate())
                .queryResultsToAlarm(condition.resultsToAlarm())
                .threshold(condition.threshold())
                .comparisonOperator(condition.comparison().operator())
                .treatMissingData(missing == null ? null : missing.text())
                .evaluationState(evaluation == null ? null : evaluation.name())
                .actionLogLineCount(condition.lineCount())
                .actionLogLineRoleArn(condition.lineRole())
                .warmUpConfiguration(Shared.wire(alarm.warmUp()))
                .build();
    }

    private static ScheduledQueryConfiguration query(LogCondition.Query query, Arn scheduled) {
        Integer end = query.endOffset();
        return new ScheduledQueryConfiguration(
                query.text(),
                query.groups(),
                scheduled.toString(),
                query.role(),
                new ScheduleConfiguration(
                        query.schedule(), (long) query.startOffset(), end == null ? null : end.longValue()),
                query.aggregation(),
                Absent.list());
    }
}
