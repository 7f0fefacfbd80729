package dev.hinomi.ingest;

import dev.hinomi.metrics.Metrics;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.duckdb.DuckDbStore;
import dev.hinomi.store.duckdb.StoreSettings;
import dev.hinomi.store.manifest.MemoryManifest;
import dev.hinomi.testkit.ManualTimers;
import java.nio.file.Path;
import java.time.Instant;

/// Metrics over a store of their own, at a time that stands still.
public final class MetricsFixture implements AutoCloseable {
    public final ManualTimers timers;
    public final TelemetryStore store;
    public final Metrics metrics;
    private final Records records;

    public MetricsFixture(Path directory, Instant now) {
        timers = new ManualTimers(now);
        records = SqliteRecords.open(directory.resolve("records.sqlite"));
        store = DuckDbStore.open(directory.resolve("store"), new MemoryManifest(), StoreSettings.DEFAULT, timers);
        metrics = new Metrics(records, store, timers);
    }

    @Override
    public void close() {
        store.close();
        records.close();
    }
}
