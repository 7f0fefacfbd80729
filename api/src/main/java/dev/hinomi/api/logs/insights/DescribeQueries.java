package dev.hinomi.api.logs.insights;

import dev.hinomi.aws.logs.DescribeQueriesRequest;
import dev.hinomi.aws.logs.DescribeQueriesResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.QueryInfo;
import dev.hinomi.insights.query.Queries;
import dev.hinomi.insights.query.QueryFilter;
import dev.hinomi.insights.query.QueryStatus;
import dev.hinomi.insights.query.StoredQuery;
import dev.hinomi.logs.page.Page;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Describes queries of the last days, the newest first.
public final class DescribeQueries implements OperationHandler<DescribeQueriesRequest, DescribeQueriesResponse> {
    private static final int DEFAULT_LIMIT = 100;

    private final Queries queries;

    public DescribeQueries(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Operation<DescribeQueriesRequest, DescribeQueriesResponse> operation() {
        return Logs.DESCRIBE_QUERIES;
    }

    @Override
    public DescribeQueriesResponse handle(RequestContext context, DescribeQueriesRequest input) {
        Page<StoredQuery> page = QueryLanguage.isOther(input.queryLanguage())
                ? new Page<>(List.of(), Optional.empty())
                : queries.describe(
                        context.scope(),
                        new QueryFilter(
                                Optional.ofNullable(input.logGroupName()),
                                Optional.ofNullable(input.status()).map(QueryStatus::of)),
                        Optional.ofNullable(input.nextToken()),
                        Objects.requireNonNullElse(input.maxResults(), DEFAULT_LIMIT));
        return new DescribeQueriesResponse(
                page.items().stream().map(DescribeQueries::wire).toList(),
                page.nextToken().orElse(null));
    }

    private static QueryInfo wire(StoredQuery query) {
        return QueryInfo.builder()
                .queryLanguage(QueryLanguage.INSIGHTS)
                .queryId(query.id())
                .queryString(query.text())
                .status(query.status().label())
                .createTime(query.created().toEpochMilli())
                .logGroupName(query.groups().size() == 1 ? query.groups().getFirst() : null)
                .queryDuration(query.duration().map(Duration::toMillis).orElse(null))
                .bytesScanned(query.statistics().bytesScanned())
                .userIdentity(query.caller())
                .build();
    }
}
