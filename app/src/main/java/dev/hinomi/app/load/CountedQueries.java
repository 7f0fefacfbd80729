package dev.hinomi.app.load;

import dev.hinomi.api.load.Load;
import dev.hinomi.api.load.Measure;
import dev.hinomi.insights.engine.PreparedQuery;
import dev.hinomi.insights.engine.QueryOrder;
import dev.hinomi.insights.engine.QueryResult;
import dev.hinomi.insights.engine.QueryRun;
import dev.hinomi.insights.engine.QueryRunner;
import dev.hinomi.insights.engine.ScanStatistics;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts queries as they begin, and what they have read when they end; what one that fails has read as far as it told.
public final class CountedQueries implements QueryRunner {
    private final QueryRunner runner;
    private final Load load;
    private final AtomicInteger running = new AtomicInteger();

    public CountedQueries(QueryRunner runner, Load load) {
        this.runner = runner;
        this.load = load;
    }

    /// How many run now.
    public int running() {
        return running.get();
    }

    @Override
    public PreparedQuery prepare(QueryOrder order) {
        PreparedQuery prepared = runner.prepare(order);
        return run -> run(prepared, run);
    }

    private QueryResult run(PreparedQuery prepared, QueryRun run) {
        running.incrementAndGet();
        load.add(Measure.QUERIES, 1);
        ScanStatistics scanned = ScanStatistics.NONE;
        try {
            QueryResult result = prepared.run(run);
            scanned = result.statistics();
            return result;
        } catch (RuntimeException | Error e) {
            scanned = run.latest().statistics();
            throw e;
        } finally {
            load.add(Measure.SCANNED_BYTES, (long) scanned.bytesScanned());
            running.decrementAndGet();
        }
    }
}
