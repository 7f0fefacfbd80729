package dev.hinomi.api.logs.insights;

import dev.hinomi.aws.logs.DeleteScheduledQueryRequest;
import dev.hinomi.aws.logs.DeleteScheduledQueryResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.insights.schedule.ScheduledQueries;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Deletes a scheduled query.
public final class DeleteScheduledQuery
        implements OperationHandler<DeleteScheduledQueryRequest, DeleteScheduledQueryResponse> {
    private final ScheduledQueries schedules;

    public DeleteScheduledQuery(ScheduledQueries schedules) {
        this.schedules = schedules;
    }

    @Override
    public Operation<DeleteScheduledQueryRequest, DeleteScheduledQueryResponse> operation() {
        return Logs.DELETE_SCHEDULED_QUERY;
    }

    @Override
    public DeleteScheduledQueryResponse handle(RequestContext context, DeleteScheduledQueryRequest input) {
        schedules.delete(context.scope(), input.identifier());
        return new DeleteScheduledQueryResponse();
    }
}
