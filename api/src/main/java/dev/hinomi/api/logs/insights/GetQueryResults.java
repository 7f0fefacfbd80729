package dev.hinomi.api.logs.insights;

import dev.hinomi.aws.logs.GetQueryResultsRequest;
import dev.hinomi.aws.logs.GetQueryResultsResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.QueryStatistics;
import dev.hinomi.aws.logs.ResultField;
import dev.hinomi.insights.engine.ResultRow;
import dev.hinomi.insights.engine.ScanStatistics;
import dev.hinomi.insights.query.Queries;
import dev.hinomi.insights.query.QueryPage;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Tells a query's status and a page of what it has found.
public final class GetQueryResults implements OperationHandler<GetQueryResultsRequest, GetQueryResultsResponse> {
    private static final int PAGE = 10_000;

    private final Queries queries;

    public GetQueryResults(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Operation<GetQueryResultsRequest, GetQueryResultsResponse> operation() {
        return Logs.GET_QUERY_RESULTS;
    }

    @Override
    public GetQueryResultsResponse handle(RequestContext context, GetQueryResultsRequest input) {
        QueryPage page = queries.results(
                context.scope(),
                input.queryId(),
                Optional.ofNullable(input.nextToken()),
                Objects.requireNonNullElse(input.maxItems(), PAGE));
        return GetQueryResultsResponse.builder()
                .queryLanguage(QueryLanguage.INSIGHTS)
                .status(page.query().status().label())
                .statusReason(
                        page.query().reason().isEmpty() ? null : page.query().reason())
                .results(page.rows().stream().map(GetQueryResults::row).toList())
                .statistics(statistics(page.query().statistics()))
                .encryptionKey(page.query().key().orElse(null))
                .nextToken(page.nextToken().orElse(null))
                .build();
    }

    private static List<ResultField> row(List<ResultRow.Field> fields) {
        return fields.stream()
                .map(field -> new ResultField(field.name(), field.value()))
                .toList();
    }

    private static QueryStatistics statistics(ScanStatistics statistics) {
        return QueryStatistics.builder()
                .recordsMatched(statistics.recordsMatched())
                .recordsScanned(statistics.recordsScanned())
                .estimatedRecordsSkipped(statistics.estimatedRecordsSkipped())
                .bytesScanned(statistics.bytesScanned())
                .estimatedBytesSkipped(statistics.estimatedBytesSkipped())
                .logGroupsScanned(statistics.logGroupsScanned())
                .build();
    }
}
