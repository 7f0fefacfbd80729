package dev.hinomi.bench.read;

import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.logs.Logs;
import dev.hinomi.logs.event.NewEvent;
import dev.hinomi.logs.group.LogGroupClass;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.store.duckdb.DuckDbStore;
import dev.hinomi.store.duckdb.StoreSettings;
import dev.hinomi.store.manifest.FileManifest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A data directory with the log events of 24 hours in 20 groups, made once and used again. It begins at six in the
/// morning, so that it has two days of UTC, as most ranges of 24 hours.
///
/// @param events how many there are
record LogsData(Path directory, long events) {
    static final int GROUPS = 20;
    static final Instant START = Instant.parse("2026-03-10T06:00:00Z");
    static final Duration LENGTH = Duration.ofHours(24);
    static final Scope SCOPE = new Scope("123456789012", "ap-northeast-1");

    private static final int STREAMS = 8;
    private static final int BATCH = 500;

    static String group(int number) {
        return "/bench/application-" + number;
    }

    static String stream(int number) {
        return "instance-" + number;
    }

    /// Line `n` is in batch `n / BATCH`, and each batch is in the next group.
    static int groupOf(long line) {
        return (int) (line / BATCH % GROUPS);
    }

    /// Makes what is not there yet.
    void make(PrintStream out) throws IOException {
        Path done = directory.resolve("made");
        if (Files.exists(done)) {
            return;
        }
        Path telemetry = Files.createDirectories(directory.resolve("telemetry"));
        Clock clock = new Clock();
        long begin = System.nanoTime();
        try (Records records = SqliteRecords.open(directory.resolve("records.db"));
                DuckDbStore store = DuckDbStore.open(
                        telemetry, FileManifest.open(telemetry.resolve("manifest")), StoreSettings.DEFAULT, clock);
                Logs logs = new Logs(records, store, new Metrics(records, store, clock), clock)) {
            for (int group = 0; group < GROUPS; group++) {
                logs.groups().create(SCOPE, group(group), LogGroupClass.STANDARD, Map.of());
                for (int stream = 0; stream < STREAMS; stream++) {
                    logs.streams().create(SCOPE, group(group), stream(stream));
                }
            }
            put(logs, clock, 0, events);
        }
        out.printf("made %,d events in %s in %d s%n", events, directory, (System.nanoTime() - begin) / 1_000_000_000);
        Files.createFile(done);
    }

    /// Puts some lines.
    ///
    /// @param from the number of the first
    void put(Logs logs, Clock clock, long from, long count) {
        for (long first = from; first < from + count; first += BATCH) {
            List<NewEvent> batch = new ArrayList<>(BATCH);
            for (long line = first; line < Math.min(first + BATCH, from + count); line++) {
                batch.add(new NewEvent(time(line), LogLines.line(line)));
            }
            clock.now = batch.getLast().time();
            logs.writer().put(SCOPE, group(groupOf(first)), stream((int) (first / BATCH / GROUPS % STREAMS)), batch);
        }
    }

    private Instant time(long line) {
        return START.plusMillis(line * LENGTH.toMillis() / events);
    }

    /// The time of the newest event. Nothing is due at any time.
    static final class Clock implements Timers {
        private volatile Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public Timer at(Instant when, Runnable task) {
            return () -> {};
        }
    }
}
