package dev.hinomi.api.logs.insights;

import dev.hinomi.aws.logs.GetScheduledQueryHistoryRequest;
import dev.hinomi.aws.logs.GetScheduledQueryHistoryResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.ScheduledQueryDestination;
import dev.hinomi.aws.logs.TriggerHistoryRecord;
import dev.hinomi.insights.schedule.Execution;
import dev.hinomi.insights.schedule.ResultLocation;
import dev.hinomi.insights.schedule.ScheduledQueries;
import dev.hinomi.insights.schedule.ScheduledQuery;
import dev.hinomi.logs.page.Page;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells the runs of a scheduled query, the newest first.
public final class GetScheduledQueryHistory
        implements OperationHandler<GetScheduledQueryHistoryRequest, GetScheduledQueryHistoryResponse> {
    private static final int DEFAULT_LIMIT = 100;

    private final ScheduledQueries schedules;

    public GetScheduledQueryHistory(ScheduledQueries schedules) {
        this.schedules = schedules;
    }

    @Override
    public Operation<GetScheduledQueryHistoryRequest, GetScheduledQueryHistoryResponse> operation() {
        return Logs.GET_SCHEDULED_QUERY_HISTORY;
    }

    @Override
    public GetScheduledQueryHistoryResponse handle(RequestContext context, GetScheduledQueryHistoryRequest input) {
        ScheduledQuery query = schedules.get(context.scope(), input.identifier());
        Page<Execution> page = schedules.history(
                context.scope(),
                input.identifier(),
                ScheduleShapes.time(input.startTime()),
                ScheduleShapes.time(input.endTime()),
                statuses(input.executionStatuses()),
                Optional.ofNullable(input.nextToken()),
                Objects.requireNonNullElse(input.maxResults(), DEFAULT_LIMIT));
        Optional<ResultLocation> location = query.definition().destination();
        return GetScheduledQueryHistoryResponse.builder()
                .name(query.name())
                .scheduledQueryArn(query.arn(context.scope()).toString())
                .triggerHistory(
                        page.items().stream().map(run -> wire(run, location)).toList())
                .nextToken(page.nextToken().orElse(null))
                .build();
    }

    private static Set<Execution.Status> statuses(List<String> labels) {
        return Arrays.stream(Execution.Status.values())
                .filter(status -> labels.contains(status.label()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static TriggerHistoryRecord wire(Execution run, Optional<ResultLocation> location) {
        return TriggerHistoryRecord.builder()
                .queryId(run.queryId().orElse(null))
                .executionStatus(run.status().label())
                .triggeredTimestamp(ScheduleShapes.seconds(run.triggered()))
                .errorMessage(run.error().isEmpty() ? null : run.error())
                .destinations(location.stream().map(to -> destination(run, to)).toList())
                .build();
    }

    private static ScheduledQueryDestination destination(Execution run, ResultLocation location) {
        return ScheduledQueryDestination.builder()
                .destinationType("S3")
                .destinationIdentifier(location.uri())
                .status(deliveryStatus(run))
                .processedIdentifier(run.delivered().orElse(null))
                .errorMessage(run.deliveryError().isEmpty() ? null : run.deliveryError())
                .build();
    }

    private static String deliveryStatus(Execution run) {
        return switch (run.status()) {
            case RUNNING -> "IN_PROGRESS";
            case COMPLETE -> run.delivered().isPresent() ? "COMPLETE" : "FAILED";
            case INVALID_QUERY, FAILED, TIMEOUT -> "FAILED";
        };
    }
}
