package dev.hinomi.api.cloudwatch;

import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.AlarmType;
import dev.hinomi.alarms.model.CompositeCondition;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.EvaluationState;
import dev.hinomi.alarms.model.Limit;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.alarms.model.LowSamples;
import dev.hinomi.alarms.model.MetricCondition;
import dev.hinomi.alarms.model.MissingData;
import dev.hinomi.alarms.model.QueryCondition;
import dev.hinomi.alarms.model.Suppression;
import dev.hinomi.alarms.model.Suppressor;
import dev.hinomi.alarms.model.WallClock;
import dev.hinomi.aws.cloudwatch.CompositeAlarm;
import dev.hinomi.aws.cloudwatch.EvaluationWindow;
import dev.hinomi.aws.cloudwatch.MetricAlarm;
import dev.hinomi.aws.cloudwatch.WallClockWindow;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.model.Unit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Alarms on metrics and composite alarms, to and from the domain.
final class AlarmShapes {
    private AlarmShapes() {}

    /// The types that a list of them asks for.
    static Set<AlarmType> types(List<String> labels) {
        return labels.stream()
                .map(label -> AlarmType.parse(label).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }

    static MetricAlarm metric(Scope scope, Alarm alarm) {
        AlarmStatus status = alarm.status();
        MetricAlarm.Builder wire = MetricAlarm.builder()
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
                .stateTransitionedTimestamp(status.transitioned());
        EvaluationState evaluation = status.evaluation();
        wire.evaluationState(evaluation == null ? null : evaluation.name());
        wire.warmUpConfiguration(Shared.wire(alarm.warmUp()));
        switch (alarm.condition()) {
            case DatapointCondition condition -> add(wire, condition);
            case CompositeCondition _, LogCondition _ ->
                throw new IllegalArgumentException(alarm.name() + " is no metric alarm");
        }
        return wire.build();
    }

    static CompositeAlarm composite(Scope scope, Alarm alarm, CompositeCondition condition) {
        AlarmStatus status = alarm.status();
        Suppressor suppressor = condition.suppressor();
        Suppression suppression = status.suppression();
        return CompositeAlarm.builder()
                .actionsEnabled(alarm.actions().enabled())
                .alarmActions(alarm.actions().alarm())
                .alarmArn(alarm.arn(scope).toString())
                .alarmConfigurationUpdatedTimestamp(alarm.configurationUpdated())
                .alarmDescription(alarm.description())
                .alarmName(alarm.name())
                .alarmRule(condition.rule())
                .insufficientDataActions(alarm.actions().insufficientData())
                .okActions(alarm.actions().ok())
                .stateReason(status.reason())
                .stateReasonData(status.reasonData())
                .stateUpdatedTimestamp(status.updated())
                .stateValue(status.state().name())
                .stateTransitionedTimestamp(status.transitioned())
                .actionsSuppressedBy(
                        suppression == null ? null : suppression.by().label())
                .actionsSuppressedReason(suppression == null ? null : suppression.reason())
                .actionsSuppressor(suppressor == null ? null : suppressor.alarm())
                .actionsSuppressorWaitPeriod(suppressor == null ? null : suppressor.waitPeriod())
                .actionsSuppressorExtensionPeriod(suppressor == null ? null : suppressor.extensionPeriod())
                .build();
    }

    private static void add(MetricAlarm.Builder wire, DatapointCondition condition) {
        switch (condition) {
            case MetricCondition metric -> add(wire, metric);
            case QueryCondition query -> wire.metrics(AlarmQueries.wire(query.queries()));
        }
        switch (condition.limit()) {
            case Limit.Threshold threshold -> wire.threshold(threshold.value());
            case Limit.Band band -> wire.thresholdMetricId(band.query());
        }
        MissingData missing = condition.treatMissingData();
        LowSamples low = condition.evaluateLowSampleCountPercentile();
        WallClock wallClock = condition.wallClock();
        wire.evaluationPeriods(condition.evaluationPeriods())
                .datapointsToAlarm(condition.datapointsToAlarm())
                .comparisonOperator(condition.limit().operator())
                .treatMissingData(missing == null ? null : missing.text())
                .evaluateLowSampleCountPercentile(low == null ? null : low.text())
                .evaluationWindow(
                        wallClock == null
                                ? null
                                : new EvaluationWindow(new WallClockWindow(wallClock.timeZone()), null));
    }

    private static void add(MetricAlarm.Builder wire, MetricCondition condition) {
        Unit unit = condition.unit();
        wire.namespace(condition.metric().namespace())
                .metricName(condition.metric().name())
                .dimensions(Shared.wire(condition.metric().dimensions()))
                .statistic(condition.extended() ? null : condition.statistic())
                .extendedStatistic(condition.extended() ? condition.statistic() : null)
                .period(condition.period())
                .unit(unit == null ? null : unit.label());
    }
}
