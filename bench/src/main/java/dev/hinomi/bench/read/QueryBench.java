package dev.hinomi.bench.read;

import dev.hinomi.insights.engine.QueryOrder;
import dev.hinomi.insights.engine.QueryResult;
import dev.hinomi.insights.engine.QueryRun;
import dev.hinomi.insights.engine.StoredEventsRunner;
import dev.hinomi.kernel.TimeRange;
import dev.hinomi.logs.Logs;
import dev.hinomi.logs.egress.View;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.query.InsightsQuery;
import dev.hinomi.query.plan.QueryExecutor;
import dev.hinomi.query.scalar.MatchCounters;
import dev.hinomi.query.scalar.ScalarFunctions;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.store.duckdb.DuckDbStore;
import dev.hinomi.store.duckdb.StoreSettings;
import dev.hinomi.store.engine.EngineSettings;
import dev.hinomi.store.engine.QueryEngines;
import dev.hinomi.store.field.FieldFiles;
import dev.hinomi.store.manifest.FileManifest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// Queries over 24 hours of events in 20 groups, of which 50,000 are not sealed: warm medians of eleven, each
/// beside SQL that is written by hand for the same files.
public final class QueryBench {
    private static final int RUNS = 11;
    private static final int WARM_UP = 3;
    private static final int UNSEALED = 50_000;
    private static final int AT_ONCE = 10;
    private static final int PUTS = 400;

    /// A query may take as many times as long as the SQL, or so many milliseconds longer.
    private static final double FACTOR = 1.3;

    private static final double MORE = 15;

    private final LogsData data;
    private final PrintStream out;
    private final LogsData.Clock clock;
    private final Logs logs;
    private final StoredEventsRunner runner;

    private QueryBench(LogsData data, LogsData.Clock clock, Logs logs, StoredEventsRunner runner, PrintStream out) {
        this.data = data;
        this.clock = clock;
        this.logs = logs;
        this.runner = runner;
        this.out = out;
    }

    /// Prints a line for each query.
    ///
    /// @param directory where the data is, or is made
    /// @param events how many are sealed, at least
    /// @return whether each query is as fast as it should be
    public static boolean run(Path directory, long events, PrintStream out) throws IOException, SQLException {
        LogsData data = new LogsData(directory.resolve("queries-" + events), events);
        data.make(out);
        return measured(data, out);
    }

    private static boolean measured(LogsData data, PrintStream out) throws IOException, SQLException {
        Path telemetry = data.directory().resolve("telemetry");
        LogsData.Clock clock = new LogsData.Clock();
        MatchCounters counters = new MatchCounters();
        try (Records records = SqliteRecords.open(data.directory().resolve("records.db"));
                DuckDbStore store = DuckDbStore.open(
                        telemetry, FileManifest.open(telemetry.resolve("manifest")), StoreSettings.DEFAULT, clock);
                Logs logs = new Logs(records, store, new Metrics(records, store, clock), clock)) {
            FieldFiles fields = store.fields(logs.eventFields(View.UNMASKED));
            long begin = System.nanoTime();
            store.settle();
            out.printf("sealed, with columns, in %.1f s%n", (System.nanoTime() - begin) / 1e9);
            try (QueryEngines engines = new QueryEngines(
                    store,
                    fields,
                    logs.eventFields(View.UNMASKED),
                    EngineSettings.DEFAULT,
                    ScalarFunctions.all(counters))) {
                QueryBench bench = new QueryBench(
                        data,
                        clock,
                        logs,
                        new StoredEventsRunner(logs, engines, new QueryExecutor(counters), clock),
                        out);
                return bench.measure();
            }
        }
    }

    private boolean measure() throws IOException, SQLException {
        data.put(logs, clock, data.events(), UNSEALED);
        boolean fast = true;
        Path scratch = Files.createTempDirectory("hinomi-bench-");
        try (HandWrittenSql bare =
                new HandWrittenSql(data.directory().resolve("telemetry"), scratch, EngineSettings.DEFAULT.threads())) {
            for (QueryCase question : QueryCase.all(data.events() / 2)) {
                fast &= compare(question, bare);
            }
        }
        spill();
        atOnce(puts(() -> true));
        return fast;
    }

    /// As many groups as events: more than a query may hold in memory.
    private void spill() {
        long begin = System.nanoTime();
        int rows = query("stats count() as n by requestId | sort n desc | limit 10")
                .rows()
                .size();
        out.printf(
                "%-44s %8.1f ms   %d rows, in %d MB and by spilling%n",
                "count by request", (System.nanoTime() - begin) / 1e6, rows, EngineSettings.DEFAULT.memoryMegabytes());
    }

    /// Runs a query and its SQL in turn, so that both see the same machine.
    private boolean compare(QueryCase question, HandWrittenSql bare) throws SQLException {
        double[] query = new double[RUNS];
        double[] sql = new double[RUNS];
        long rows = 0;
        long bareRows = 0;
        for (int run = -WARM_UP; run < RUNS; run++) {
            long begin = System.nanoTime();
            rows = query(question.query()).rows().size();
            long between = System.nanoTime();
            bareRows = bare.run(question.sql());
            if (run >= 0) {
                query[run] = (between - begin) / 1e6;
                sql[run] = (System.nanoTime() - between) / 1e6;
            }
        }
        if (rows != bareRows) {
            throw new IllegalStateException(question.name() + ": " + rows + " rows, by hand " + bareRows);
        }
        double took = Median.of(query);
        double byHand = Median.of(sql);
        boolean enough = took <= Math.max(byHand * FACTOR, byHand + MORE);
        out.printf(
                "%-44s %8.1f ms   by hand %8.1f ms   x %.2f   %5d rows   %s%n",
                question.name(), took, byHand, took / byHand, rows, enough ? "ok" : "TOO SLOW");
        return enough;
    }

    private QueryResult query(String text) {
        List<LogGroup> groups =
                logs.catalog().groups().stream().map(LogCatalog.Owned::group).toList();
        QueryOrder order = new QueryOrder(
                LogsData.SCOPE,
                InsightsQuery.parse(text),
                groups,
                new TimeRange(LogsData.START, LogsData.START.plus(LogsData.LENGTH.multipliedBy(2))),
                Optional.empty(),
                false,
                Instant.EPOCH);
        return runner.prepare(order).run(new QueryRun());
    }

    /// Ten queries at once, while events come.
    private void atOnce(double alone) {
        List<QueryCase> questions = QueryCase.all(data.events() / 2);
        AtomicBoolean running = new AtomicBoolean(true);
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> results = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                String text = questions.get(i % questions.size()).query();
                results.add(threads.submit(() -> query(text).rows().size()));
            }
            Future<Double> putting = threads.submit(() -> puts(running::get));
            for (Future<Integer> result : results) {
                result.get();
            }
            double took = (System.nanoTime() - begin) / 1e6;
            running.set(false);
            out.printf(
                    "%-44s %8.1f ms   p99 of puts meanwhile %.1f ms, alone %.1f ms%n",
                    AT_ONCE + " queries at once", took, putting.get(), alone);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a query failed", e.getCause());
        }
    }

    /// Puts batches of 100 events one after the other.
    ///
    /// @return the 99th percentile of how long one takes, in milliseconds
    private double puts(java.util.function.BooleanSupplier goOn) {
        double[] took = new double[PUTS];
        int count = 0;
        while (count < PUTS && (count < 20 || goOn.getAsBoolean())) {
            long begin = System.nanoTime();
            data.put(logs, clock, data.events() + UNSEALED, 100);
            took[count++] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(took, 0, count);
        return took[Math.min(count - 1, count * 99 / 100)];
    }
}
