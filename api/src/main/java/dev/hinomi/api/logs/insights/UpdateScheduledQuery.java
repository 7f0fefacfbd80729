package dev.hinomi.api.logs.insights;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.UpdateScheduledQueryRequest;
import dev.hinomi.aws.logs.UpdateScheduledQueryResponse;
import dev.hinomi.insights.schedule.Execution;
import dev.hinomi.insights.schedule.ScheduleDefinition;
import dev.hinomi.insights.schedule.ScheduledQueries;
import dev.hinomi.insights.schedule.ScheduledQuery;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/// Replaces all of a scheduled query but its name.
public final class UpdateScheduledQuery
        implements OperationHandler<UpdateScheduledQueryRequest, UpdateScheduledQueryResponse> {
    private final ScheduledQueries schedules;

    public UpdateScheduledQuery(ScheduledQueries schedules) {
        this.schedules = schedules;
    }

    @Override
    public Operation<UpdateScheduledQueryRequest, UpdateScheduledQueryResponse> operation() {
        return Logs.UPDATE_SCHEDULED_QUERY;
    }

    @Override
    public UpdateScheduledQueryResponse handle(RequestContext context, UpdateScheduledQueryRequest input) {
        QueryLanguage.requireInsights(input.queryLanguage());
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
        ScheduledQuery query = schedules.update(context.scope(), input.identifier(), definition);
        return UpdateScheduledQueryResponse.builder()
                .scheduledQueryArn(query.arn(context.scope()).toString())
                .name(query.name())
                .description(definition.description().orElse(null))
                .queryLanguage(QueryLanguage.INSIGHTS)
                .queryString(definition.text())
                .logGroupIdentifiers(definition.groups())
                .scheduleExpression(definition.expression())
                .timezone(definition.timezone())
                .startTimeOffset(
                        definition.startOffset().map(Duration::toSeconds).orElse(null))
                .endTimeOffset(definition.endOffset().map(Duration::toSeconds).orElse(null))
                .destinationConfiguration(ScheduleShapes.destination(definition))
                .scheduleType(ScheduleShapes.TYPE)
                .state(ScheduleShapes.state(query))
                .lastTriggeredTime(
                        query.lastTriggered().map(ScheduleShapes::seconds).orElse(null))
                .lastExecutionStatus(
                        query.lastStatus().map(Execution.Status::label).orElse(null))
                .scheduleStartTime(
                        definition.begin().map(ScheduleShapes::seconds).orElse(null))
                .scheduleEndTime(definition.end().map(ScheduleShapes::seconds).orElse(null))
                .executionRoleArn(definition.roleArn())
                .creationTime(ScheduleShapes.seconds(query.created()))
                .lastUpdatedTime(ScheduleShapes.seconds(query.updated()))
                .build();
    }
}
