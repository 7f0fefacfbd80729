package dev.hinomi.api.logs.insights;

import dev.hinomi.aws.logs.ListLogGroupsForQueryRequest;
import dev.hinomi.aws.logs.ListLogGroupsForQueryResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.insights.query.Queries;
import dev.hinomi.logs.page.Page;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Objects;
import java.util.Optional;

/// Lists the log groups that a query reads, by name.
public final class ListLogGroupsForQuery
        implements OperationHandler<ListLogGroupsForQueryRequest, ListLogGroupsForQueryResponse> {
    private static final int DEFAULT_LIMIT = 50;

    private final Queries queries;

    public ListLogGroupsForQuery(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Operation<ListLogGroupsForQueryRequest, ListLogGroupsForQueryResponse> operation() {
        return Logs.LIST_LOG_GROUPS_FOR_QUERY;
    }

    @Override
    public ListLogGroupsForQueryResponse handle(RequestContext context, ListLogGroupsForQueryRequest input) {
        Page<String> page = queries.groups(
                context.scope(),
                input.queryId(),
                Optional.ofNullable(input.nextToken()),
                Objects.requireNonNullElse(input.maxResults(), DEFAULT_LIMIT));
        return new ListLogGroupsForQueryResponse(page.items(), page.nextToken().orElse(null));
    }
}
