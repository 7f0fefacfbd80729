package dev.hinomi.alarms.text;

import dev.hinomi.alarms.contributor.AlarmContributor;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmActions;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.CompositeCondition;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.Limit;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.alarms.model.LowSamples;
import dev.hinomi.alarms.model.MetricCondition;
import dev.hinomi.alarms.model.MissingData;
import dev.hinomi.alarms.model.QueryCondition;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.statistics.Statistic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a topic receives when an alarm changes its state.
public final class AlarmNotification {
    private AlarmNotification() {}

    /// The message, as JSON.
    ///
    /// @param alarm after the change
    /// @param from the state before
    /// @param afterMute whether it was muted until now
    public static String message(Scope scope, Alarm alarm, AlarmState from, boolean afterMute) {
        return AlarmJson.write(
                switch (alarm.condition()) {
                    case DatapointCondition condition -> {
                        ObjectNode message = common(scope, alarm, from, afterMute);
                        message.set("Trigger", trigger(condition));
                        yield message;
                    }
                    case LogCondition condition -> {
                        ObjectNode message = common(scope, alarm, from, afterMute);
                        String data = alarm.status().reasonData();
                        if (data != null) {
                            message.set("NewStateReasonData", AlarmJson.parsed(data));
                        }
                        message.setAll(LogJson.notification(condition));
                        yield message;
                    }
                    case CompositeCondition condition -> ofComposite(scope, alarm, condition, from, afterMute);
                });
    }

    /// The message of a contributor's change, as JSON: what it says of the state is the contributor's.
    ///
    /// @param from the contributor's state before
    public static String message(Scope scope, Alarm alarm, AlarmContributor contributor, AlarmState from) {
        AlarmStatus status =
                alarm.status().next(contributor.state(), contributor.reason(), null, contributor.transitioned());
        ObjectNode message = common(scope, alarm.withStatus(status), from, false);
        message.put("AlarmContributorId", contributor.id());
        ObjectNode attributes = message.putObject("AlarmContributorAttributes");
        contributor.attributes().forEach(attributes::put);
        switch (alarm.condition()) {
            case DatapointCondition condition -> message.set("Trigger", trigger(condition));
            case LogCondition condition -> message.setAll(LogJson.notification(condition));
            case CompositeCondition _ -> throw new IllegalArgumentException(alarm.name() + " has no contributors");
        }
        return AlarmJson.write(message);
    }

    private static ObjectNode common(Scope scope, Alarm alarm, AlarmState from, boolean afterMute) {
        ObjectNode message = AlarmJson.object();
        message.put("AlarmName", alarm.name());
        message.put("AlarmDescription", alarm.description());
        message.put("AWSAccountId", scope.account());
        message.put("AlarmConfigurationUpdatedTimestamp", AlarmJson.time(alarm.configurationUpdated()));
        state(message, scope, alarm);
        message.put("OldStateValue", from.name());
        message.put("ActionExecutedAfterMuteWindow", afterMute);
        actions(message, alarm.actions());
        return message;
    }

    private static ObjectNode ofComposite(
            Scope scope, Alarm alarm, CompositeCondition condition, AlarmState from, boolean afterMute) {
        ObjectNode message = AlarmJson.object();
        message.put("AlarmName", alarm.name());
        message.put("AlarmDescription", alarm.description());
        message.put("AWSAccountId", scope.account());
        state(message, scope, alarm);
        actions(message, alarm.actions());
        message.put("ActionExecutedAfterMuteWindow", afterMute);
        message.put("OldStateValue", from.name());
        message.put("AlarmRule", condition.rule());
        ArrayNode children = message.putArray("TriggeringChildren");
        String data = alarm.status().reasonData();
        if (data != null) {
            AlarmJson.parsed(data).path("triggeringAlarms").forEach(child -> child(children, child));
        }
        return message;
    }

    private static void child(ArrayNode children, JsonNode triggering) {
        JsonNode state = triggering.path("state");
        children.addObject()
                .put("Arn", triggering.path("arn").asString(""))
                .putObject("State")
                .put("Value", state.path("value").asString(""))
                .put("Timestamp", state.path("timestamp").asString(""));
    }

    private static void state(ObjectNode message, Scope scope, Alarm alarm) {
        message.put("NewStateValue", alarm.status().state().name());
        message.put("NewStateReason", alarm.status().reason());
        message.put("StateChangeTime", AlarmJson.time(alarm.status().transitioned()));
        message.put("Region", RegionNames.displayName(scope.region()));
        message.put("AlarmArn", alarm.arn(scope).toString());
    }

    private static void actions(ObjectNode message, AlarmActions actions) {
        message.set("OKActions", AlarmJson.texts(actions.ok()));
        message.set("AlarmActions", AlarmJson.texts(actions.alarm()));
        message.set("InsufficientDataActions", AlarmJson.texts(actions.insufficientData()));
    }

    private static ObjectNode trigger(DatapointCondition condition) {
        ObjectNode trigger = AlarmJson.object();
        switch (condition) {
            case MetricCondition metric -> metric(trigger, metric);
            case QueryCondition _ -> {}
        }
        trigger.put("Period", condition.period());
        trigger.put("EvaluationPeriods", condition.evaluationPeriods());
        if (condition.datapointsToAlarm() != null) {
            trigger.put("DatapointsToAlarm", condition.datapointsToAlarm());
        }
        trigger.put("ComparisonOperator", condition.limit().operator());
        switch (condition.limit()) {
            case Limit.Threshold threshold -> trigger.put("Threshold", threshold.value());
            case Limit.Band band -> trigger.put("ThresholdMetricId", band.query());
        }
        MissingData missing = condition.treatMissingData();
        trigger.put("TreatMissingData", missing == null ? "" : missing.text());
        LowSamples low = condition.evaluateLowSampleCountPercentile();
        trigger.put("EvaluateLowSampleCountPercentile", low == null ? "" : low.text());
        switch (condition) {
            case MetricCondition _ -> {}
            case QueryCondition query -> trigger.set("Metrics", QueryJson.notification(query.queries()));
        }
        return trigger;
    }

    private static void metric(ObjectNode trigger, MetricCondition condition) {
        trigger.put("MetricName", condition.metric().name());
        trigger.put("Namespace", condition.metric().namespace());
        if (condition.parsedStatistic() instanceof Statistic.Basic basic) {
            trigger.put("StatisticType", "Statistic").put("Statistic", basic.name());
        } else {
            trigger.put("StatisticType", "ExtendedStatistic").put("Statistic", condition.statistic());
        }
        trigger.put("Unit", condition.unit() == null ? null : condition.unit().label());
        trigger.set("Dimensions", AlarmJson.dimensions(condition.metric().dimensions()));
    }
}
