package dev.hinomi.alarms.text;

import dev.hinomi.alarms.model.LogCondition;
import tools.jackson.databind.node.ObjectNode;

/// What the documents say of log alarms.
final class LogJson {
    private LogJson() {}

    /// The configuration, with the keys of the events that alarms send (CloudWatch User Guide, "Alarm events and
    /// EventBridge").
    static ObjectNode configuration(LogCondition condition) {
        LogCondition.Query query = condition.query();
        ObjectNode node = AlarmJson.object();
        node.set("logGroupIdentifiers", AlarmJson.texts(query.groups()));
        node.put("queryString", query.text());
        node.put("aggregationExpression", query.aggregation());
        node.put("scheduledQueryRoleARN", query.role());
        AlarmJson.putIfSet(node, "actionLogLineRoleArn", condition.lineRole());
        if (condition.lineCount() != null) {
            node.put("actionLogLineCount", condition.lineCount());
        }
        ObjectNode schedule = node.putObject("schedule");
        schedule.put("expression", query.schedule());
        schedule.put("startTimeOffset", query.startOffset());
        if (query.endOffset() != null) {
            schedule.put("endTimeOffset", query.endOffset());
        }
        node.put("threshold", condition.threshold());
        node.put("comparisonOperator", condition.comparison().operator());
        if (condition.treatMissingData() != null) {
            node.put("treatMissingData", condition.treatMissingData().text());
        }
        node.put("queryResultsToEvaluate", condition.resultsToEvaluate());
        node.put("queryResultsToAlarm", condition.resultsToAlarm());
        return node;
    }

    /// What a notification says of the condition. AWS shows only the beginning of that document; this goes by the names
    /// of the API.
    static ObjectNode notification(LogCondition condition) {
        LogCondition.Query query = condition.query();
        ObjectNode trigger = AlarmJson.object();
        trigger.put("QueryString", query.text());
        trigger.set("LogGroupIdentifiers", AlarmJson.texts(query.groups()));
        trigger.put("AggregationExpression", query.aggregation());
        trigger.put("ScheduleExpression", query.schedule());
        trigger.put("QueryResultsToEvaluate", condition.resultsToEvaluate());
        trigger.put("QueryResultsToAlarm", condition.resultsToAlarm());
        trigger.put("ComparisonOperator", condition.comparison().operator());
        trigger.put("Threshold", condition.threshold());
        trigger.put("TreatMissingData", condition.missingData().text());
        ObjectNode node = AlarmJson.object();
        node.set("Trigger", trigger);
        return node;
    }
}
