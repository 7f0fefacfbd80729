package dev.hinomi.app.platform;

import dev.hinomi.alarms.log.Aggregation;
import dev.hinomi.alarms.log.LogQueries;
import dev.hinomi.alarms.log.LogResult;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.alarms.request.LogAlarmRules;
import dev.hinomi.insights.Insights;
import dev.hinomi.insights.engine.ResultRow;
import dev.hinomi.insights.query.QueryRequest;
import dev.hinomi.insights.query.QueryStatus;
import dev.hinomi.insights.query.StoredQuery;
import dev.hinomi.insights.schedule.Execution;
import dev.hinomi.insights.schedule.ScheduleDefinition;
import dev.hinomi.insights.schedule.ScheduledQueries;
import dev.hinomi.insights.schedule.ScheduledQuery;
import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The queries of log alarms as scheduled queries of Logs Insights, which belong to the alarms.
final class LogAlarmQueries implements LogQueries {
    private static final int LONGEST_NAME = 100;

    private final Insights insights;

    LogAlarmQueries(Insights insights) {
        this.insights = insights;
    }

    /// Takes the results of alarms' queries.
    @FunctionalInterface
    interface Sink {
        void result(Scope scope, String alarm, LogResult result);
    }

    /// Hands over what runs find from now on.
    void deliverTo(Sink sink) {
        insights.schedules()
                .observe((scope, schedule, run) ->
                        alarm(schedule).ifPresent(alarm -> sink.result(scope, alarm, result(schedule, run))));
    }

    private static Optional<String> alarm(ScheduledQuery schedule) {
        return schedule.owner().flatMap(Arn::parse).flatMap(Alarm::nameOf);
    }

    private LogResult result(ScheduledQuery schedule, Execution run) {
        String id = run.queryId().orElse("");
        return switch (run.status()) {
            case COMPLETE ->
                LogResult.complete(
                        id,
                        run.triggered(),
                        Aggregation.parse(schedule.definition().description().orElse("")),
                        rows(id, Aggregation.MOST_CONTRIBUTORS + 1));
            case INVALID_QUERY -> LogResult.failed(id, run.triggered(), LogResult.Outcome.INVALID, run.error());
            case FAILED, TIMEOUT, RUNNING ->
                LogResult.failed(id, run.triggered(), LogResult.Outcome.FAILED, run.error());
        };
    }

    private List<Map<String, String>> rows(String queryId, int count) {
        return insights.queries().rows(queryId, 0, count).stream()
                .map(LogAlarmQueries::row)
                .toList();
    }

    private static Map<String, String> row(List<ResultRow.Field> fields) {
        Map<String, String> row = new LinkedHashMap<>();
        fields.forEach(field -> row.put(field.name(), field.value()));
        return row;
    }

    @Override
    public void check(Scope scope, LogCondition.Query query) {
        insights.queries().check(scope, query.text());
        insights.queries().check(scope, Aggregation.parse(query.aggregation()).over(query.text()));
    }

    @Override
    public void schedule(Scope scope, String alarm, LogCondition.Query query) {
        insights.schedules().keep(scope, name(alarm), Alarm.arn(scope, alarm).toString(), definition(query));
    }

    /// The description keeps what tells how rows are read.
    private static ScheduleDefinition definition(LogCondition.Query query) {
        int end = query.endOffset() == null ? 0 : query.endOffset();
        return new ScheduleDefinition(
                Optional.of(query.aggregation()),
                Aggregation.parse(query.aggregation()).over(query.text()),
                query.groups().stream().map(LogAlarmRules::groupName).toList(),
                query.schedule(),
                "UTC",
                Optional.of(Duration.ofSeconds(query.startOffset())),
                Optional.of(Duration.ofSeconds(end)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                query.role(),
                true);
    }

    @Override
    public void cancel(Scope scope, String alarm) {
        insights.schedules().drop(scope, name(alarm));
    }

    @Override
    public Arn arn(Scope scope, String alarm) {
        return ScheduledQueries.arn(scope, name(alarm));
    }

    /// Names of scheduled queries have fewer characters than those of alarms; the number at the end tells apart what
    /// looks the same without them.
    private static String name(String alarm) {
        String readable = alarm.replaceAll("[^A-Za-z0-9_-]", "-");
        UUID unique = UUID.nameUUIDFromBytes(alarm.getBytes(StandardCharsets.UTF_8));
        return "log-alarm-" + readable.substring(0, Math.min(LONGEST_NAME, readable.length())) + "-" + unique;
    }

    @Override
    public List<String> lines(
            Scope scope, LogCondition.Query query, Instant time, Map<String, String> contributor, int count) {
        ScheduleDefinition definition = definition(query);
        QueryRequest request = new QueryRequest(
                query.text() + filters(Aggregation.parse(query.aggregation()), contributor) + "\n| limit " + count,
                definition.groups(),
                time.minusSeconds(query.startOffset()),
                time.minus(definition.endOffset().orElse(Duration.ZERO)),
                Optional.empty(),
                query.role(),
                false);
        StoredQuery ended = insights.queries().run(scope, request, _ -> {});
        if (ended.status() != QueryStatus.COMPLETE) {
            throw new FaultException(new Fault.Unavailable(ended.reason()));
        }
        return rows(ended.id(), count).stream().map(LogAlarmQueries::text).toList();
    }

    private static String filters(Aggregation aggregation, Map<String, String> contributor) {
        if (contributor.isEmpty()) {
            return "";
        }
        return aggregation.by().stream()
                .map(field -> {
                    String value = contributor.get(Aggregation.name(field));
                    return value == null
                            ? "\n| filter not ispresent(" + field + ")"
                            : "\n| filter " + field + " = \""
                                    + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
                })
                .collect(Collectors.joining());
    }

    /// The message of an event; other rows by the names of their columns.
    private static String text(Map<String, String> row) {
        String message = row.get("@message");
        return message != null
                ? message
                : row.entrySet().stream()
                        .filter(field -> !field.getKey().equals("@ptr"))
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining(" "));
    }
}
