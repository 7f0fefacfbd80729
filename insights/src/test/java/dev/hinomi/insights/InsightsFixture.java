package dev.hinomi.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.hinomi.insights.definition.QueryDefinitions;
import dev.hinomi.insights.query.Queries;
import dev.hinomi.insights.query.QueryPage;
import dev.hinomi.insights.query.QueryRequest;
import dev.hinomi.insights.query.QueryStatus;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.Logs;
import dev.hinomi.logs.group.LogCatalog;
import dev.hinomi.logs.group.LogGroupClass;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.duckdb.DuckDbStore;
import dev.hinomi.store.duckdb.StoreSettings;
import dev.hinomi.store.manifest.MemoryManifest;
import dev.hinomi.testkit.ManualTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Queries on real files in a directory, with a clock that the test moves. Two run at once. The logs are there and do
/// nothing by themselves, so that the clock moves over days at once.
public final class InsightsFixture implements AutoCloseable {
    public static final Scope SCOPE = new Scope("123456789012", "ap-northeast-1");
    public static final Scope OTHER = new Scope("123456789012", "us-east-1");
    public static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
    public static final String CALLER = "arn:aws:iam::123456789012:user/someone";

    public final ManualTimers timers = new ManualTimers(NOW);
    public final TestEngine engine = new TestEngine();
    public final Path results;
    public final Records records;
    public final Logs logs;
    private final TelemetryStore store;
    public final QueryDefinitions definitions;
    public Queries queries;

    public InsightsFixture(Path directory) {
        results = directory.resolve("queries");
        records = SqliteRecords.open(directory.resolve("records.sqlite"));
        store = DuckDbStore.open(directory.resolve("store"), new MemoryManifest(), StoreSettings.DEFAULT, timers);
        logs = new Logs(records, store, new Metrics(records, store, timers), timers);
        definitions = new QueryDefinitions(records, timers);
        queries = open();
        logs.groups().create(SCOPE, "app", LogGroupClass.STANDARD, Map.of());
        logs.groups().create(OTHER, "app", LogGroupClass.STANDARD, Map.of());
    }

    /// Starts with what is stored, as a new process does.
    public Queries open() {
        Queries opened = new Queries(
                records,
                new LogCatalog(records),
                definitions,
                results,
                engine,
                new Queries.Limits(2, Duration.ofMinutes(60), Duration.ofDays(7)),
                timers);
        opened.start();
        return opened;
    }

    /// Stops and starts.
    public void restart() {
        queries.close();
        queries = open();
    }

    public String submit(String text) {
        return queries.submit(SCOPE, request(text, "app"));
    }

    public QueryPage results(String id) {
        return queries.results(SCOPE, id, Optional.empty(), 10_000);
    }

    public QueryPage awaitStatus(String id, QueryStatus status) {
        return await().until(() -> results(id), page -> page.query().status() == status);
    }

    /// A query of the last hour.
    public static QueryRequest request(String text, String... groups) {
        return new QueryRequest(
                text, List.of(groups), NOW.minus(Duration.ofHours(1)), NOW, Optional.empty(), CALLER, false);
    }

    /// The fault that a call fails with.
    public static Fault fault(ThrowingCallable call) {
        FaultException thrown = catchThrowableOfType(FaultException.class, call);
        assertThat(thrown).isNotNull();
        return thrown.fault();
    }

    @Override
    public void close() {
        queries.close();
        logs.close();
        store.close();
        records.close();
    }
}
