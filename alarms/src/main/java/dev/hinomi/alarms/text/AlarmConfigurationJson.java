package dev.hinomi.alarms.text;

import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.CompositeCondition;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.Limit;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.alarms.model.MetricCondition;
import dev.hinomi.alarms.model.QueryCondition;
import dev.hinomi.alarms.model.Suppressor;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.statistics.Statistic;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An alarm as its history shows it.
final class AlarmConfigurationJson {
    private AlarmConfigurationJson() {}

    static ObjectNode of(Scope scope, Alarm alarm, List<ChildState> children) {
        ObjectNode node = AlarmJson.object();
        node.put("alarmName", alarm.name());
        AlarmJson.putIfSet(node, "alarmDescription", alarm.description());
        node.put("alarmArn", alarm.arn(scope).toString());
        node.put("alarmConfigurationUpdatedTimestamp", AlarmJson.time(alarm.configurationUpdated()));
        switch (alarm.condition()) {
            case DatapointCondition condition -> condition(node, condition);
            case CompositeCondition composite -> {
                condition(node, composite);
                children(node, children);
            }
            case LogCondition log -> node.setAll(LogJson.configuration(log));
        }
        node.put("stateValue", alarm.status().state().name());
        node.put("stateUpdatedTimestamp", AlarmJson.time(alarm.status().updated()));
        node.put("actionsEnabled", alarm.actions().enabled());
        node.set("alarmActions", AlarmJson.texts(alarm.actions().alarm()));
        node.set("insufficientDataActions", AlarmJson.texts(alarm.actions().insufficientData()));
        node.set("okactions", AlarmJson.texts(alarm.actions().ok()));
        return node;
    }

    private static void condition(ObjectNode node, CompositeCondition condition) {
        node.put("alarmRule", condition.rule());
        Suppressor suppressor = condition.suppressor();
        if (suppressor != null) {
            node.put("actionsSuppressor", suppressor.alarm());
            node.put("actionsSuppressorWaitPeriod", suppressor.waitPeriod());
            node.put("actionsSuppressorExtensionPeriod", suppressor.extensionPeriod());
        }
    }

    private static void condition(ObjectNode node, DatapointCondition condition) {
        switch (condition) {
            case MetricCondition metric -> metric(node, metric);
            case QueryCondition query -> {
                node.putArray("dimensions");
                node.set("metrics", QueryJson.history(query.queries()));
            }
        }
        switch (condition.limit()) {
            case Limit.Threshold threshold -> node.put("threshold", threshold.value());
            case Limit.Band band -> node.put("thresholdMetricId", band.query());
        }
        node.put("comparisonOperator", condition.limit().operator());
        node.put("evaluationPeriods", condition.evaluationPeriods());
        if (condition.datapointsToAlarm() != null) {
            node.put("datapointsToAlarm", condition.datapointsToAlarm());
        }
        if (condition.treatMissingData() != null) {
            node.put("treatMissingData", condition.treatMissingData().text());
        }
        if (condition.evaluateLowSampleCountPercentile() != null) {
            node.put(
                    "evaluateLowSampleCountPercentile",
                    condition.evaluateLowSampleCountPercentile().text());
        }
    }

    private static void metric(ObjectNode node, MetricCondition condition) {
        node.put("namespace", condition.metric().namespace());
        node.put("metricName", condition.metric().name());
        // Under this name whatever statistic it is.
        node.put(
                "extendedStatistic",
                condition.parsedStatistic() instanceof Statistic.Basic basic ? basic.name() : condition.statistic());
        node.put("period", condition.period());
        ArrayNode dimensions = node.putArray("dimensions");
        condition
                .metric()
                .dimensions()
                .forEach(each -> dimensions.addObject().put("name", each.name()).put("value", each.value()));
        AlarmJson.putIfSet(
                node, "unit", condition.unit() == null ? null : condition.unit().label());
    }

    private static void children(ObjectNode node, List<ChildState> children) {
        ArrayNode states = node.putArray("childStates");
        for (ChildState child : children) {
            ObjectNode state =
                    states.addObject().put("arn", child.arn().toString()).putObject("state");
            state.put("value", child.status().state().name());
            state.put("transitionTimestamp", AlarmJson.time(child.status().transitioned()));
            state.put("timestamp", AlarmJson.time(child.status().updated()));
        }
    }
}
