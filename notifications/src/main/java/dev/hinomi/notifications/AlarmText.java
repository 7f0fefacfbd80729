package dev.hinomi.notifications;

import dev.hinomi.kernel.OpsEvent.AlarmActions;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// An alarm's change of state for people: the subject, and the mail that says first what a person at night needs.
/// Reads CloudWatch's notification JSON; what it leaves out is left out.
///
/// @param notification parsed
record AlarmText(AlarmActions event, JsonNode notification) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_SUBJECT = 100;
    private static final int MOST_CHILDREN = 10;
    private static final String CUT = "...";

    static AlarmText of(AlarmActions event) {
        try {
            return new AlarmText(event, JSON.readTree(event.notification()));
        } catch (JacksonException _) {
            return new AlarmText(event, MissingNode.getInstance());
        }
    }

    /// `ALARM: "NAME" in Asia Pacific (Tokyo)`, the name cut where the whole would be longer than SNS allows, and
    /// always in one line, since it becomes a header.
    String subject() {
        String before = event.to() + ": \"";
        String after = "\" in " + region();
        String name = event.alarmName().replaceAll("\\p{Cntrl}", " ");
        int room = LONGEST_SUBJECT - before.length() - after.length();
        if (name.codePointCount(0, name.length()) > room) {
            name = name.substring(0, name.offsetByCodePoints(0, room - CUT.length())) + CUT;
        }
        return before + name + after;
    }

    String mail() {
        List<String> lines = new ArrayList<>();
        lines.add("The alarm \"%s\" in %s has entered the %s state at %s:"
                .formatted(event.alarmName(), region(), event.to(), event.stateChanged()));
        lines.add(event.reason());
        lines.add("");
        lines.add("Alarm details:");
        line(lines, "Name", event.alarmName());
        line(lines, "Description", text("AlarmDescription"));
        line(lines, "State change", event.from() + " -> " + event.to());
        line(lines, "Reason for state change", event.reason());
        line(lines, "Timestamp", event.stateChanged().toString());
        line(lines, "AWS account", event.scope().account());
        line(lines, "Alarm ARN", text("AlarmArn"));
        line(lines, "Alarm rule", text("AlarmRule"));
        line(lines, "Contributor", contributor(notification.path("AlarmContributorAttributes")));
        JsonNode trigger = notification.path("Trigger");
        if (trigger.hasNonNull("QueryString")) {
            logQuery(lines, trigger);
        } else if (trigger.isObject()) {
            trigger(lines, trigger);
        }
        if (!notification.path("TriggeringChildren").isEmpty()) {
            children(lines, notification.path("TriggeringChildren"));
        }
        lines.add("");
        lines.add("State change actions:");
        line(lines, "OK", actions("OKActions"));
        line(lines, "ALARM", actions("AlarmActions"));
        line(lines, "INSUFFICIENT_DATA", actions("InsufficientDataActions"));
        if (!event.lines().isEmpty()) {
            lines.add("");
            lines.add("Log lines:");
            lines.addAll(event.lines());
        }
        return String.join("\n", lines);
    }

    private static void trigger(List<String> lines, JsonNode trigger) {
        lines.add("");
        lines.add("Threshold:");
        lines.add(
                "- The alarm is in the ALARM state when the metric is %s %s for at least %s of the last %s period(s) of %s seconds."
                        .formatted(
                                text(trigger, "ComparisonOperator"),
                                text(trigger, "Threshold"),
                                trigger.hasNonNull("DatapointsToAlarm")
                                        ? text(trigger, "DatapointsToAlarm")
                                        : text(trigger, "EvaluationPeriods"),
                                text(trigger, "EvaluationPeriods"),
                                text(trigger, "Period")));
        lines.add("");
        lines.add("Monitored metric:");
        line(lines, "Namespace", text(trigger, "Namespace"));
        line(lines, "Metric name", text(trigger, "MetricName"));
        line(lines, "Dimensions", dimensions(trigger.path("Dimensions")));
        line(lines, "Period", text(trigger, "Period") + " seconds");
        line(lines, "Statistic", statistic(trigger));
        line(lines, "Unit", text(trigger, "Unit"));
        line(lines, "Treat missing data", text(trigger, "TreatMissingData"));
    }

    /// The alarms that made a composite one change, as many as a mail has room for.
    private static void children(List<String> lines, JsonNode children) {
        lines.add("");
        lines.add("Triggering children (max. " + MOST_CHILDREN + "):");
        children.valueStream()
                .limit(MOST_CHILDREN)
                .forEach(child -> lines.add("- " + text(child, "Arn") + " " + text(child.path("State"), "Value") + " "
                        + text(child.path("State"), "Timestamp")));
    }

    private static void logQuery(List<String> lines, JsonNode trigger) {
        lines.add("");
        lines.add("Threshold:");
        lines.add(
                "- The alarm is in the ALARM state when the query result is %s %s for at least %s of the last %s results."
                        .formatted(
                                text(trigger, "ComparisonOperator"),
                                text(trigger, "Threshold"),
                                text(trigger, "QueryResultsToAlarm"),
                                text(trigger, "QueryResultsToEvaluate")));
        lines.add("");
        lines.add("Logs query:");
        List<String> groups = new ArrayList<>();
        trigger.path("LogGroupIdentifiers").forEach(group -> groups.add(group.asString("")));
        line(lines, "Log groups", String.join(", ", groups));
        line(lines, "Query", text(trigger, "QueryString"));
        line(lines, "Aggregation", text(trigger, "AggregationExpression"));
        line(lines, "Schedule", text(trigger, "ScheduleExpression"));
        line(lines, "Treat missing data", text(trigger, "TreatMissingData"));
    }

    private static String contributor(JsonNode attributes) {
        List<String> written = new ArrayList<>();
        attributes
                .properties()
                .forEach(each ->
                        written.add(each.getKey() + " = " + each.getValue().asString("")));
        return String.join(", ", written);
    }

    private static String statistic(JsonNode trigger) {
        return trigger.hasNonNull("ExtendedStatistic")
                ? text(trigger, "ExtendedStatistic")
                : text(trigger, "Statistic");
    }

    /// CloudWatch writes `[{"name": "...", "value": "..."}]`.
    private static String dimensions(JsonNode dimensions) {
        List<String> written = new ArrayList<>();
        dimensions.forEach(dimension -> written.add(text(dimension, "name") + " = " + text(dimension, "value")));
        return String.join(", ", written);
    }

    private String actions(String name) {
        List<String> written = new ArrayList<>();
        notification.path(name).forEach(action -> written.add(action.asString("")));
        return String.join(", ", written);
    }

    private String region() {
        String region = text("Region");
        return region.isEmpty() ? event.scope().region() : region;
    }

    private String text(String name) {
        return text(notification, name);
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isNull() ? "" : value.asString("");
    }

    private static void line(List<String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add("- " + name + ": " + value);
        }
    }
}
