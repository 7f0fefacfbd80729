package dev.hinomi.api.logs.insights;

import dev.hinomi.aws.logs.ListScheduledQueriesRequest;
import dev.hinomi.aws.logs.ListScheduledQueriesResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.ScheduledQuerySummary;
import dev.hinomi.insights.schedule.Execution;
import dev.hinomi.insights.schedule.ScheduledQueries;
import dev.hinomi.insights.schedule.ScheduledQuery;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.page.Page;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Lists scheduled queries, by name.
public final class ListScheduledQueries
        implements OperationHandler<ListScheduledQueriesRequest, ListScheduledQueriesResponse> {
    private static final int DEFAULT_LIMIT = 100;

    private final ScheduledQueries schedules;

    public ListScheduledQueries(ScheduledQueries schedules) {
        this.schedules = schedules;
    }

    @Override
    public Operation<ListScheduledQueriesRequest, ListScheduledQueriesResponse> operation() {
        return Logs.LIST_SCHEDULED_QUERIES;
    }

    @Override
    public ListScheduledQueriesResponse handle(RequestContext context, ListScheduledQueriesRequest input) {
        // AWS makes some itself, for alarms; here all are people's.
        Page<ScheduledQuery> page = Objects.requireNonNullElse(input.scheduleType(), ScheduleShapes.TYPE)
                        .equals(ScheduleShapes.TYPE)
                ? schedules.list(
                        context.scope(),
                        Optional.ofNullable(input.state()).map(ScheduleShapes::enabled),
                        Optional.ofNullable(input.nextToken()),
                        Objects.requireNonNullElse(input.maxResults(), DEFAULT_LIMIT))
                : new Page<>(List.of(), Optional.empty());
        return ListScheduledQueriesResponse.builder()
                .scheduledQueries(page.items().stream()
                        .map(query -> wire(context.scope(), query))
                        .toList())
                .nextToken(page.nextToken().orElse(null))
                .build();
    }

    private static ScheduledQuerySummary wire(Scope scope, ScheduledQuery query) {
        return ScheduledQuerySummary.builder()
                .scheduledQueryArn(query.arn(scope).toString())
                .name(query.name())
                .state(ScheduleShapes.state(query))
                .lastTriggeredTime(
                        query.lastTriggered().map(ScheduleShapes::seconds).orElse(null))
                .lastExecutionStatus(
                        query.lastStatus().map(Execution.Status::label).orElse(null))
                .scheduleExpression(query.definition().expression())
                .timezone(query.definition().timezone())
                .destinationConfiguration(ScheduleShapes.destination(query.definition()))
                .creationTime(ScheduleShapes.seconds(query.created()))
                .lastUpdatedTime(ScheduleShapes.seconds(query.updated()))
                .build();
    }
}
