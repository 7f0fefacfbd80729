package dev.hinomi.insights.query;

import dev.hinomi.insights.engine.PreparedQuery;
import dev.hinomi.insights.engine.QueryResult;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

/// Runs queries, so many at once, and stores how they ended: the rows first, then the record, so that what is said to
/// be complete has its rows.
final class QueryExecution implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(QueryExecution.class.getName());
    private static final String STOPPED = "The server was stopped while the query ran.";

    private final QueryRecords records;
    private final ResultFiles files;
    private final ActiveQueries active = new ActiveQueries();
    private final RunQueue queue;
    private final Duration timeout;
    private final Timers timers;

    QueryExecution(QueryRecords records, ResultFiles files, int atOnce, Duration timeout, Timers timers) {
        this.records = records;
        this.files = files;
        this.queue = new RunQueue(atOnce);
        this.timeout = timeout;
        this.timers = timers;
    }

    /// Ends what an earlier process did not.
    void start() {
        records.endAll(query -> query.ended(QueryStatus.FAILED, query.statistics(), timers.instant(), STOPPED));
    }

    /// Begins to run a query; on return it is stored that it was started.
    ActiveQuery begin(Scope scope, StoredQuery stored, PreparedQuery prepared) {
        ActiveQuery query = new ActiveQuery(scope, stored);
        active.add(query);
        try {
            records.add(scope, stored);
            queue.submit(() -> run(query, prepared));
        } catch (RejectedExecutionException e) {
            end(query, QueryStatus.FAILED, QueryResult.NOTHING, STOPPED);
            throw new FaultException(new Fault.Unavailable("The server is being stopped."), e);
        } catch (RuntimeException e) {
            active.remove(query);
            throw e;
        }
        return query;
    }

    private void run(ActiveQuery query, PreparedQuery prepared) {
        if (!query.begin()) {
            return;
        }
        Timers.Timer limit = timers.at(timers.instant().plus(timeout), () -> timeOut(query));
        try {
            end(query, QueryStatus.COMPLETE, prepared.run(query.run()), "");
        } catch (FaultException e) {
            end(query, QueryStatus.FAILED, query.run().latest(), e.fault().message());
        } catch (RuntimeException | Error e) {
            // What an engine throws because it was told to end finds the query ended.
            if (end(query, QueryStatus.FAILED, query.run().latest(), "The query failed: " + e)) {
                LOG.log(Level.ERROR, "query " + query.id() + " failed", e);
            }
        } finally {
            limit.cancel();
        }
    }

    private void timeOut(ActiveQuery query) {
        cut(query, QueryStatus.TIMEOUT, "The query ran for more than " + timeout.toMinutes() + " minutes.");
    }

    /// Cancels a query that has not ended; returns whether it is this that ended it. What it has found so far is kept.
    boolean cancel(ActiveQuery query) {
        return cut(query, QueryStatus.CANCELLED, "");
    }

    /// Claims the end first: the engine answers a cancellation with an exception, which must not become the end.
    private boolean cut(ActiveQuery query, QueryStatus status, String reason) {
        if (!query.claimEnd()) {
            return false;
        }
        query.run().cancel();
        store(query, status, query.run().latest(), reason);
        return true;
    }

    private boolean end(ActiveQuery query, QueryStatus status, QueryResult result, String reason) {
        if (!query.claimEnd()) {
            return false;
        }
        store(query, status, result, reason);
        return true;
    }

    private void store(ActiveQuery query, QueryStatus status, QueryResult result, String reason) {
        StoredQuery ended = query.stored().ended(status, result.statistics(), timers.instant(), reason);
        try {
            files.write(query.scope(), query.id(), result.rows());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the results of query " + query.id() + " cannot be stored", e);
            ended = query.stored()
                    .ended(
                            QueryStatus.FAILED,
                            result.statistics(),
                            timers.instant(),
                            "The results cannot be stored: " + e.getMessage());
        }
        try {
            records.end(query.scope(), ended);
        } finally {
            active.remove(query);
            query.ended(ended);
        }
    }

    Optional<ActiveQuery> find(Scope scope, String id) {
        return active.find(id).filter(query -> query.scope().equals(scope));
    }

    /// What a stored query is now.
    StoredQuery seen(StoredQuery stored) {
        if (stored.status().ended()) {
            return stored;
        }
        return active.find(stored.id())
                .map(query -> query.seen(query.run().latest()))
                .orElseGet(() -> stored.with(QueryStatus.UNKNOWN, stored.statistics()));
    }

    @Override
    public void close() {
        active.all().forEach(query -> cut(query, QueryStatus.FAILED, STOPPED));
        queue.close();
    }
}
