package dev.hinomi.alarms.text;

import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.CompositeCondition;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.HistoryItem;
import dev.hinomi.alarms.model.Limit;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.alarms.model.MetricCondition;
import dev.hinomi.alarms.model.QueryCondition;
import dev.hinomi.alarms.model.Suppressor;
import dev.hinomi.kernel.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The items of an alarm's history.
public final class HistoryText {
    private HistoryText() {}

    /// What was done to the configuration of an alarm.
    public enum Change {
        CREATE("Create", "created"),
        UPDATE("Update", "updated"),
        DELETE("Delete", "deleted");

        private final String type;
        private final String participle;

        Change(String type, String participle) {
            this.type = type;
            this.participle = participle;
        }
    }

    /// A change of the state.
    public static HistoryItem stateUpdate(AlarmStatus from, AlarmStatus to) {
        ObjectNode data = AlarmJson.object();
        data.put("version", "1.0");
        data.set("oldState", state(from));
        data.set("newState", state(to));
        return new HistoryItem("Alarm updated from " + from.state() + " to " + to.state(), AlarmJson.write(data));
    }

    /// A change of the configuration, after which the alarm is this (before which, when it is deleted).
    public static HistoryItem configurationUpdate(Change change, Scope scope, Alarm alarm) {
        ObjectNode data = AlarmJson.object();
        data.put("version", "1.0");
        data.put("type", change.type);
        data.set(change.participle + "Alarm", configuration(scope, alarm));
        return new HistoryItem("Alarm \"" + alarm.name() + "\" " + change.participle, AlarmJson.write(data));
    }

    /// An action that was executed, or failed.
    ///
    /// @param error why it failed; null when it did not
    /// @param stateUpdated the time of the state change that it was for
    public static HistoryItem action(String action, String message, Instant stateUpdated, @Nullable String error) {
        ObjectNode data = AlarmJson.object();
        data.put("actionState", error == null ? "Succeeded" : "Failed");
        data.put("stateUpdateTimestamp", stateUpdated.toEpochMilli());
        data.put("notificationResource", action);
        data.put("publishedMessage", AlarmJson.write(AlarmJson.object().put("default", message)));
        AlarmJson.putIfSet(data, "error", error);
        String summary = error == null
                ? "Successfully executed action " + action
                : "Failed to execute action " + action + ". Received error: \"" + error + "\"";
        return new HistoryItem(summary, AlarmJson.write(data));
    }

    private static ObjectNode state(AlarmStatus status) {
        ObjectNode node = AlarmJson.object();
        node.put("stateValue", status.state().name());
        node.put("stateReason", status.reason());
        String data = status.reasonData();
        if (data != null) {
            node.set("stateReasonData", AlarmJson.parsed(data));
        }
        return node;
    }

    private static ObjectNode configuration(Scope scope, Alarm alarm) {
        ObjectNode node = AlarmJson.object();
        node.put("alarmName", alarm.name());
        AlarmJson.putIfSet(node, "alarmDescription", alarm.description());
        node.put("alarmArn", alarm.arn(scope).toString());
        node.put("alarmConfigurationUpdatedTimestamp", AlarmJson.time(alarm.configurationUpdated()));
        switch (alarm.condition()) {
            case DatapointCondition condition -> condition(node, condition);
            case CompositeCondition composite -> condition(node, composite);
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
        node.put(condition.extended() ? "extendedStatistic" : "statistic", condition.statistic());
        node.put("period", condition.period());
        node.set("dimensions", AlarmJson.dimensions(condition.metric().dimensions()));
        AlarmJson.putIfSet(
                node, "unit", condition.unit() == null ? null : condition.unit().label());
    }
}
