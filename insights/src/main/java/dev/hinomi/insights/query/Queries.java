package dev.hinomi.insights.query;

import dev.hinomi.insights.definition.QueryDefinitions;
import dev.hinomi.insights.engine.PreparedQuery;
import dev.hinomi.insights.engine.QueryOrder;
import dev.hinomi.insights.engine.QueryResult;
import dev.hinomi.insights.engine.QueryRunner;
import dev.hinomi.insights.engine.ResultRow;
import dev.hinomi.insights.engine.ScanStatistics;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.PageToken;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.TimeRange;
import dev.hinomi.kernel.Timers;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.group.LogGroupClass;
import dev.hinomi.logs.group.QueryResultKeys;
import dev.hinomi.logs.page.Page;
import dev.hinomi.query.InsightsQuery;
import dev.hinomi.query.QueryReview;
import dev.hinomi.query.sql.Plan;
import dev.hinomi.query.stage.SourceRange;
import dev.hinomi.query.syntax.Source;
import dev.hinomi.records.Records;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Starts queries, tells what they found, stops and describes them.
public final class Queries implements AutoCloseable {
    /// (API reference, `GetQueryResults`: "The token expires after 1 hour")
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(1);

    private static final int PAGE = 10_000;

    private final QueryRecords records;
    private final ResultFiles files;
    private final QueryExecution execution;
    private final ResultSweep sweep;
    private final QueriedGroups groups;
    private final QueryResultKeys keys;
    private final QueryDefinitions definitions;
    private final QueryRunner runner;
    private final Timers timers;

    /// How queries are treated.
    ///
    /// @param atOnce how many run at once, of all accounts; others wait
    /// @param timeout how long a query may run
    /// @param retention how long results are kept
    public record Limits(int atOnce, Duration timeout, Duration retention) {}

    /// @param directory for the rows of queries; made when it is missing
    public Queries(
            Records records,
            LogCatalog catalog,
            QueryDefinitions definitions,
            Path directory,
            QueryRunner runner,
            Limits limits,
            Timers timers) {
        this.records = new QueryRecords(records);
        this.files = new ResultFiles(directory);
        this.execution = new QueryExecution(this.records, files, limits.atOnce(), limits.timeout(), timers);
        this.sweep = new ResultSweep(this.records, files, limits.retention(), timers);
        this.groups = new QueriedGroups(catalog);
        this.definitions = definitions;
        this.keys = new QueryResultKeys(records);
        this.runner = runner;
        this.timers = timers;
    }

    /// Ends what an earlier process left running, and begins to forget old results.
    public void start() {
        try {
            files.clean();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execution.start();
        sweep.start();
    }

    /// Refuses a text that is no query, and starts nothing.
    public void check(Scope scope, String text) {
        InsightsQuery.parse(text, definitions.saved(scope));
    }

    /// Tells all that is wrong with a text, and the fields that it makes; starts nothing.
    public QueryReview review(Scope scope, String text) {
        return QueryReview.of(text, definitions.saved(scope));
    }

    /// Starts a query and returns its id. What is wrong with it is thrown here and nothing is started.
    public String submit(Scope scope, QueryRequest request) {
        return begin(scope, request).id();
    }

    /// Starts a query and waits for its end.
    ///
    /// @param started is given the id once it is started
    public StoredQuery run(Scope scope, QueryRequest request, Consumer<String> started) {
        ActiveQuery query = begin(scope, request);
        started.accept(query.id());
        return query.await();
    }

    private ActiveQuery begin(Scope scope, QueryRequest request) {
        if (request.end().isBefore(request.start())) {
            throw new FaultException(new Fault.InvalidParameter(
                    "endTime",
                    "endTime: " + request.end() + " (expected: not before startTime, " + request.start() + ")"));
        }
        Instant now = timers.instant();
        InsightsQuery query = InsightsQuery.parse(request.text(), definitions.saved(scope));
        Plan.Moment moment = new Plan.Moment(now, request.start(), request.end());
        Optional<Source> source = source(query);
        List<LogGroup> read = groups.of(scope, request.groups(), source);
        if (read.stream().anyMatch(group -> group.logGroupClass() == LogGroupClass.INFREQUENT_ACCESS)) {
            query.requireInfrequentAccess();
        }
        TimeRange range = source.map(own -> SourceRange.of(own, moment)).orElse(SourceRange.own(moment));
        PreparedQuery prepared =
                runner.prepare(new QueryOrder(scope, query, read, range, request.limit(), request.mayUnmask(), now));
        StoredQuery stored = new StoredQuery(
                UUID.randomUUID().toString(),
                request.text(),
                read.stream().map(LogGroup::name).toList(),
                QueryStatus.SCHEDULED,
                now,
                Optional.empty(),
                ScanStatistics.NONE,
                request.caller(),
                keys.key(scope),
                "");
        return execution.begin(scope, stored, prepared);
    }

    /// The `SOURCE` that a query begins with.
    private static Optional<Source> source(InsightsQuery query) {
        return query.commands().stream()
                .limit(1)
                .filter(Source.class::isInstance)
                .map(Source.class::cast)
                .findFirst();
    }

    /// A query with a page of its rows: the first ones that it has found so far while it runs.
    public QueryPage results(Scope scope, String id, Optional<String> token, int limit) {
        PageToken tokens = new PageToken("GetQueryResults " + scope + id, TOKEN_LIFETIME, timers);
        int from = token.map(tokens::place).map(Integer::parseInt).orElse(0);
        int count = Math.min(limit, PAGE);
        Optional<ActiveQuery> active = execution.find(scope, id);
        if (active.isPresent()) {
            QueryResult soFar = active.get().run().latest();
            List<List<ResultRow.Field>> rows = soFar.rows().stream()
                    .limit(count)
                    .map(row -> ResultFiles.fields(scope, row))
                    .toList();
            return new QueryPage(active.get().seen(soFar), rows, Optional.empty());
        }
        StoredQuery query = find(scope, id);
        List<List<ResultRow.Field>> rows = rows(id, from, count + 1);
        return rows.size() <= count
                ? new QueryPage(query, rows, Optional.empty())
                : new QueryPage(
                        query, rows.subList(0, count), Optional.of(tokens.issue(Integer.toString(from + count))));
    }

    /// Rows of a query that has ended.
    ///
    /// @param from the first row, from 0
    public List<List<ResultRow.Field>> rows(String id, int from, int count) {
        try {
            return files.read(id, from, count);
        } catch (IOException e) {
            throw new FaultException(
                    new Fault.Unavailable("The results of query " + id + " cannot be read: " + e.getMessage()), e);
        }
    }

    /// Ends a query; what it has found so far is kept. One that has ended is refused.
    public void stop(Scope scope, String id) {
        boolean stopped = execution.find(scope, id).map(execution::cancel).orElse(false);
        if (!stopped) {
            StoredQuery query = find(scope, id);
            throw new FaultException(new Fault.InvalidParameter(
                    "queryId",
                    "queryId: " + id + " is not running, its status is "
                            + query.status().label()));
        }
    }

    /// A page of queries, the newest first.
    public Page<StoredQuery> describe(Scope scope, QueryFilter filter, Optional<String> token, int limit) {
        PageToken tokens = new PageToken("DescribeQueries " + scope + filter, Page.TOKEN_LIFETIME, timers);
        List<StoredQuery> found = records.list(
                scope, execution::seen, filter, token.map(tokens::place).orElse(null), limit);
        return Page.of(
                found, limit, query -> query, query -> tokens.issue(QueryRecords.timeKey(query.id(), query.created())));
    }

    /// A page of the names of the groups that a query reads.
    public Page<String> groups(Scope scope, String id, Optional<String> token, int limit) {
        PageToken tokens = new PageToken("ListLogGroupsForQuery " + scope + id, Page.TOKEN_LIFETIME, timers);
        List<String> names = find(scope, id).groups();
        int from = token.map(tokens::place).map(Integer::parseInt).orElse(0);
        int to = Math.min(from + limit, names.size());
        return new Page<>(
                names.subList(from, to),
                to < names.size() ? Optional.of(tokens.issue(Integer.toString(to))) : Optional.empty());
    }

    private StoredQuery find(Scope scope, String id) {
        return records.find(scope, id)
                .map(execution::seen)
                .orElseThrow(() ->
                        new FaultException(new Fault.NotFound("query", "The specified query does not exist: " + id)));
    }

    @Override
    public void close() {
        sweep.close();
        execution.close();
    }
}
