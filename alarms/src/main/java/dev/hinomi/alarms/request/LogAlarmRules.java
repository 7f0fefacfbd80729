package dev.hinomi.alarms.request;

import static dev.hinomi.alarms.request.Refusal.invalid;

import dev.hinomi.alarms.log.Aggregation;
import dev.hinomi.alarms.model.Comparison;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.util.Optional;
import java.util.regex.Pattern;

/// What PutLogAlarm accepts (CloudWatch API Reference, `PutLogAlarm`). AWS does not publish the texts of its refusals;
/// these name the parameter.
public final class LogAlarmRules {
    private static final Pattern RATE = Pattern.compile("rate\\([1-9]\\d{0,5} +(?:minute|hour|day)s?\\)");
    private static final Pattern UNMASK = Pattern.compile("\\bunmask\\b");
    private static final String GROUP = "log-group:";

    private final Scope scope;

    public LogAlarmRules(Scope scope) {
        this.scope = scope;
    }

    /// What a request asks to be watched.
    ///
    /// @throws dev.hinomi.kernel.FaultException for what PutLogAlarm refuses
    public LogCondition condition(LogAlarmRequest request) {
        LogCondition.Query query = request.query();
        Aggregation.parse(query.aggregation());
        checkSchedule(query);
        query.groups().forEach(this::checkGroup);
        if (request.resultsToAlarm() > request.resultsToEvaluate()) {
            throw invalid(
                    "QueryResultsToAlarm", "QueryResultsToAlarm must be less than or equal to QueryResultsToEvaluate");
        }
        checkLines(request);
        return new LogCondition(
                query,
                request.resultsToEvaluate(),
                request.resultsToAlarm(),
                comparison(request.comparisonOperator()),
                RequestRules.finite(request.threshold()),
                RequestRules.missingData(request.treatMissingData()),
                request.lineCount(),
                request.lineRole());
    }

    private static void checkSchedule(LogCondition.Query query) {
        if (!RATE.matcher(query.schedule()).matches()) {
            throw invalid(
                    "ScheduleExpression",
                    "ScheduleExpression: " + query.schedule() + " (expected: a rate such as rate(5 minutes))");
        }
        int end = query.endOffset() == null ? 0 : query.endOffset();
        if (end >= query.startOffset()) {
            throw invalid(
                    "EndTimeOffset",
                    "EndTimeOffset: " + end + " (expected: less than StartTimeOffset, " + query.startOffset() + ")");
        }
    }

    private void checkGroup(String identifier) {
        Optional<Arn> arn = Arn.parse(identifier);
        if (arn.isPresent()
                && (!arn.get().equals(scope.arn("logs", arn.get().resource()))
                        || !arn.get().resource().startsWith(GROUP)
                        || identifier.endsWith(":*"))) {
            throw invalid(
                    "LogGroupIdentifiers",
                    "LogGroupIdentifiers: " + identifier + " (expected: the name of a log group, or an ARN such as "
                            + scope.arn("logs", GROUP + "name") + ")");
        }
    }

    /// The name of the group that an identifier means.
    public static String groupName(String identifier) {
        return Arn.parse(identifier)
                .map(arn -> arn.resource().substring(GROUP.length()))
                .orElse(identifier);
    }

    private static void checkLines(LogAlarmRequest request) {
        int lines = request.lineCount() == null ? 0 : request.lineCount();
        if (lines > 0 && request.lineRole() == null) {
            throw invalid("ActionLogLineRoleArn", "ActionLogLineRoleArn is required when ActionLogLineCount is set");
        }
        if (lines > 0 && UNMASK.matcher(request.query().text()).find()) {
            throw invalid(
                    "ActionLogLineCount",
                    "ActionLogLineCount: " + lines + " (expected: 0 with a query that has unmask)");
        }
    }

    private static Comparison comparison(String operator) {
        return Comparison.parse(operator)
                .orElseThrow(() -> invalid(
                        "ComparisonOperator",
                        "The value " + operator
                                + " for parameter ComparisonOperator is not supported for log alarms."));
    }
}
