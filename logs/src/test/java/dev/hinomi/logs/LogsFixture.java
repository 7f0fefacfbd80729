package dev.hinomi.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.event.LogEvent;
import dev.hinomi.logs.event.LogReader;
import dev.hinomi.logs.event.LogSearch;
import dev.hinomi.logs.event.LogWriter;
import dev.hinomi.logs.event.NewEvent;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Logs on real files in a directory, with a clock that the test moves.
public final class LogsFixture implements AutoCloseable {
    public static final Scope SCOPE = new Scope("123456789012", "ap-northeast-1");
    public static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

    public final ManualTimers timers = new ManualTimers(NOW);
    private final Path directory;
    private final MemoryManifest manifest = new MemoryManifest();
    public Records records;
    public TelemetryStore store;
    public Metrics metrics;
    public Logs logs;

    public LogsFixture(Path directory) {
        this.directory = directory;
        open();
    }

    /// Starts on the same files, after a close.
    public void open() {
        records = SqliteRecords.open(directory.resolve("records.sqlite"));
        store = DuckDbStore.open(directory.resolve("store"), manifest, StoreSettings.DEFAULT, timers);
        metrics = new Metrics(records, store, timers);
        logs = new Logs(records, store, metrics, timers);
        logs.start();
    }

    /// Stops and starts again on the same files.
    public void restart() {
        close();
        open();
    }

    @Override
    public void close() {
        logs.close();
        store.close();
        records.close();
    }

    public void createGroup(String name) {
        createGroup(name, LogGroupClass.STANDARD);
    }

    public void createGroup(String name, LogGroupClass logGroupClass) {
        logs.groups().create(SCOPE, name, logGroupClass, Map.of());
    }

    public void createStream(String group, String name) {
        logs.streams().create(SCOPE, group, name);
    }

    /// Puts an event per message, each a second after the one before, the first at `first`.
    public LogWriter.Result put(String group, String stream, Instant first, String... messages) {
        List<NewEvent> events = Arrays.stream(messages)
                .map(message ->
                        new NewEvent(first.plusSeconds(Arrays.asList(messages).indexOf(message)), message))
                .toList();
        return logs.writer().put(SCOPE, group, stream, events);
    }

    public LogReader.Events read(String group, String stream, boolean fromHead, Optional<String> token, int limit) {
        return logs.reader()
                .read(
                        SCOPE,
                        group,
                        stream,
                        new LogReader.Query(Optional.empty(), Optional.empty(), fromHead, token, limit));
    }

    public List<String> messages(String group, String stream) {
        return texts(read(group, stream, true, Optional.empty(), 10_000).events());
    }

    public static LogSearch.Query matching(String pattern) {
        return new LogSearch.Query(Set.of(), "", Optional.empty(), Optional.empty(), pattern, false);
    }

    public List<String> search(String group, LogSearch.Query query) {
        return texts(logs.search()
                .search(SCOPE, group, query, Optional.empty(), 10_000)
                .items());
    }

    public static List<String> texts(List<LogEvent> events) {
        return events.stream().map(LogEvent::message).toList();
    }

    /// The fault that the call ends with.
    public static Fault fault(ThrowingCallable call) {
        FaultException thrown = catchThrowableOfType(FaultException.class, call);
        assertThat(thrown).as("a fault").isNotNull();
        return thrown.fault();
    }

    public static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
