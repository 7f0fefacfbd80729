package dev.hinomi.api.logs.insights;

import dev.hinomi.api.logs.request.GroupReference;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.StartQueryRequest;
import dev.hinomi.aws.logs.StartQueryResponse;
import dev.hinomi.insights.query.Queries;
import dev.hinomi.insights.query.QueryRequest;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.Principal;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Starts a query.
public final class StartQuery implements OperationHandler<StartQueryRequest, StartQueryResponse> {
    /// As seconds in the year 5138, as milliseconds in 1973.
    private static final long FIRST_MILLISECONDS = 100_000_000_000L;

    private final Queries queries;

    public StartQuery(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Operation<StartQueryRequest, StartQueryResponse> operation() {
        return Logs.START_QUERY;
    }

    @Override
    public StartQueryResponse handle(RequestContext context, StartQueryRequest input) {
        QueryLanguage.requireInsights(input.queryLanguage());
        return new StartQueryResponse(queries.submit(
                context.scope(),
                new QueryRequest(
                        input.queryString(),
                        groups(context.scope(), input),
                        instant(input.startTime()),
                        instant(input.endTime()),
                        Optional.ofNullable(input.limit()),
                        context.principal().arn(),
                        context.principal().role() == Principal.Role.ADMIN)));
    }

    private static List<String> groups(Scope scope, StartQueryRequest input) {
        List<List<String>> given = Stream.of(
                        Optional.ofNullable(input.logGroupName()).stream().toList(),
                        input.logGroupNames(),
                        input.logGroupIdentifiers().stream()
                                .map(identifier -> GroupReference.resolve(scope, identifier))
                                .toList())
                .filter(names -> !names.isEmpty())
                .toList();
        if (given.size() > 1) {
            throw new FaultException(new Fault.InvalidCombination("logGroupName, logGroupNames, logGroupIdentifiers: "
                    + given.size() + " of them (expected: exactly one)"));
        }
        return given.isEmpty() ? List.of() : given.getFirst();
    }

    /// Seconds, as the API reference says; milliseconds too, which the service and many callers of it take.
    private static Instant instant(long time) {
        return time < FIRST_MILLISECONDS ? Instant.ofEpochSecond(time) : Instant.ofEpochMilli(time);
    }
}
