package dev.hinomi.api.logs.insights;

import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.StopQueryRequest;
import dev.hinomi.aws.logs.StopQueryResponse;
import dev.hinomi.insights.query.Queries;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Ends a query that is scheduled or running.
public final class StopQuery implements OperationHandler<StopQueryRequest, StopQueryResponse> {
    private final Queries queries;

    public StopQuery(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Operation<StopQueryRequest, StopQueryResponse> operation() {
        return Logs.STOP_QUERY;
    }

    @Override
    public StopQueryResponse handle(RequestContext context, StopQueryRequest input) {
        queries.stop(context.scope(), input.queryId());
        return new StopQueryResponse(true);
    }
}
