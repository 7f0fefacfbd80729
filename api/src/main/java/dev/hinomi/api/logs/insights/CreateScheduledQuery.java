package dev.hinomi.api.logs.insights;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.api.logs.request.Refusals;
import dev.hinomi.aws.logs.CreateScheduledQueryRequest;
import dev.hinomi.aws.logs.CreateScheduledQueryResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.insights.schedule.ScheduleDefinition;
import dev.hinomi.insights.schedule.ScheduledQueries;
import dev.hinomi.insights.schedule.ScheduledQuery;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/// Makes a scheduled query.
public final class CreateScheduledQuery
        implements OperationHandler<CreateScheduledQueryRequest, CreateScheduledQueryResponse> {
    private final ScheduledQueries schedules;

    public CreateScheduledQuery(ScheduledQueries schedules) {
        this.schedules = schedules;
    }

    @Override
    public Operation<CreateScheduledQueryRequest, CreateScheduledQueryResponse> operation() {
        return Logs.CREATE_SCHEDULED_QUERY;
    }

    @Override
    public CreateScheduledQueryResponse handle(RequestContext context, CreateScheduledQueryRequest input) {
        QueryLanguage.requireInsights(input.queryLanguage());
        Refusals.refuseIfSet("tags", !input.tags().isEmpty(), "scheduled queries have none here");
        ScheduleDefinition definition = new ScheduleDefinition(
                Optional.ofNullable(input.description()),
                input.queryString(),
                input.logGroupIdentifiers().stream()
                        .map(identifier -> GroupReference.resolve(context.scope(), identifier))
                        .toList(),
                input.scheduleExpression(),
                Objects.requireNonNullElse(input.timezone(), "UTC"),
                Optional.ofNullable(input.startTimeOffset()).map(Duration::ofSeconds),
                Optional.ofNullable(input.endTimeOffset()).map(Duration::ofSeconds),
                ScheduleShapes.location(context.scope(), input.destinationConfiguration()),
                Optional.ofNullable(input.scheduleStartTime()).map(ScheduleShapes::time),
                Optional.ofNullable(input.scheduleEndTime()).map(ScheduleShapes::time),
                input.executionRoleArn(),
                ScheduleShapes.enabled(input.state()));
        ScheduledQuery made = schedules.create(context.scope(), input.name(), definition);
        return CreateScheduledQueryResponse.builder()
                .scheduledQueryArn(made.arn(context.scope()).toString())
                .state(ScheduleShapes.state(made))
                .build();
    }
}
