package dev.hinomi.api.logs.insights;

import dev.hinomi.aws.logs.GetScheduledQueryRequest;
import dev.hinomi.aws.logs.GetScheduledQueryResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.insights.schedule.Execution;
import dev.hinomi.insights.schedule.ScheduleDefinition;
import dev.hinomi.insights.schedule.ScheduledQueries;
import dev.hinomi.insights.schedule.ScheduledQuery;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.time.Duration;

/// Tells all of a scheduled query.
public final class GetScheduledQuery implements OperationHandler<GetScheduledQueryRequest, GetScheduledQueryResponse> {
    private final ScheduledQueries schedules;

    public GetScheduledQuery(ScheduledQueries schedules) {
        this.schedules = schedules;
    }

    @Override
    public Operation<GetScheduledQueryRequest, GetScheduledQueryResponse> operation() {
        return Logs.GET_SCHEDULED_QUERY;
    }

    @Override
    public GetScheduledQueryResponse handle(RequestContext context, GetScheduledQueryRequest input) {
        ScheduledQuery query = schedules.get(context.scope(), input.identifier());
        ScheduleDefinition definition = query.definition();
        return GetScheduledQueryResponse.builder()
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
