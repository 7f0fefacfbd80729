package dev.hinomi.bench.points;

import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.duckdb.DuckDbStore;
import dev.hinomi.store.duckdb.StoreSettings;
import dev.hinomi.store.manifest.FileManifest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// Puts data points through the domain, without a protocol, and reads percentiles of a day of them. A put counts
/// when it was acknowledged, that is after its commit was synced to the disk. The processor's time is that of the
/// whole process.
public final class PointsBench {
    static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    static final Scope SCOPE = new Scope("123456789012", "ap-northeast-1");

    private final Path directory;
    private final PrintStream out;
    private final Duration length;

    private PointsBench(Path directory, PrintStream out, Duration length) {
        this.directory = directory;
        this.out = out;
        this.length = length;
    }

    /// Runs in a directory that should be empty.
    ///
    /// @param length of each measurement of puts
    public static void run(Path directory, PrintStream out, Duration length) throws IOException {
        PointsBench bench = new PointsBench(directory, out, length);
        bench.puts();
        bench.reads();
    }

    private void puts() throws IOException {
        try (Records records = SqliteRecords.open(directory.resolve("records.sqlite"));
                TelemetryStore store = open("puts")) {
            Metrics metrics = new Metrics(records, store, () -> NOON);
            PutLoad load = new PutLoad(metrics, out);
            load.newSeries(20_000);
            load.run(1_000, Duration.ofSeconds(5), false);
            load.run(1_000, length, true);
            load.run(20, length, true);
        }
    }

    private void reads() throws IOException {
        try (DuckDbStore store = open("reads")) {
            DayOfPoints day = new DayOfPoints(store, out);
            day.fill();
            day.read();
        }
    }

    private DuckDbStore open(String name) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(name));
        return DuckDbStore.open(
                folder, FileManifest.open(folder.resolve("manifest")), StoreSettings.DEFAULT, new SizeAlone());
    }

    /// Sealing by size alone.
    private static final class SizeAlone implements Timers {
        @Override
        public Instant instant() {
            return NOON;
        }

        @Override
        public Timer at(Instant when, Runnable task) {
            return () -> {};
        }
    }
}
