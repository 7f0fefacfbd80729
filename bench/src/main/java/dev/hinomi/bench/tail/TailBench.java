package dev.hinomi.bench.tail;

import dev.hinomi.app.platform.SystemTimers;
import dev.hinomi.logs.Logs;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Follows a group in three ways at once while 20,000 events a second arrive. Without HTTP: the figures are of the
/// reads themselves.
public final class TailBench {
    private static final int WRITERS = 8;
    private static final int EVENTS_PER_SECOND = 20_000;
    private static final Duration LENGTH = Duration.ofSeconds(60);
    private static final Duration LATENESS = Duration.ofMillis(20);

    private TailBench() {}

    /// Runs and prints a line for each way.
    ///
    /// @param arguments how long, in seconds; how late events arrive at most, in milliseconds
    public static void run(PrintStream out, List<String> arguments) throws IOException, InterruptedException {
        Duration length = arguments.isEmpty() ? LENGTH : Duration.ofSeconds(Long.parseLong(arguments.getFirst()));
        Duration lateness = arguments.size() < 2 ? LATENESS : Duration.ofMillis(Long.parseLong(arguments.get(1)));
        Path folder = Files.createTempDirectory("hinomi-bench-");
        try (SystemTimers timers = new SystemTimers();
                Records records = SqliteRecords.open(folder.resolve("records.db"));
                TelemetryStore store = DuckDbStore.open(
                        folder.resolve("store"),
                        FileManifest.open(folder.resolve("manifest")),
                        StoreSettings.DEFAULT,
                        timers);
                Logs logs = new Logs(records, store, new Metrics(records, store, timers), timers)) {
            logs.start();
            Writers writers = new Writers(logs, timers, WRITERS, EVENTS_PER_SECOND, lateness);
            out.printf(
                    "%d writers, %,d events/s for %d s, each up to %d ms late%n",
                    WRITERS, EVENTS_PER_SECOND, length.toSeconds(), lateness.toMillis());
            List<Follower> followers = List.of(
                    new SearchFollower(logs, timers.instant()),
                    new TokenFollower(logs, writers.streams()),
                    new FeedFollower(logs));
            follow(writers, followers, length)
                    .forEach((follower, tally) -> out.println(tally.line(follower.name(), writers.written())));
        }
    }

    private static Map<Follower, Tally> follow(Writers writers, List<Follower> followers, Duration length)
            throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        Map<Follower, Tally> tallies = new LinkedHashMap<>();
        List<Thread> threads = new ArrayList<>();
        for (Follower follower : followers) {
            Tally tally = new Tally(WRITERS);
            tallies.put(follower, tally);
            threads.add(Thread.startVirtualThread(() -> follow(follower, tally, written)));
        }
        writers.run(length);
        written.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return tallies;
    }

    /// Reads again and again, for the last time when everything has been written for a while.
    private static void follow(Follower follower, Tally tally, CountDownLatch written) {
        try {
            boolean ended;
            do {
                ended = written.await(follower.pauseMillis(), TimeUnit.MILLISECONDS);
                long begin = System.nanoTime();
                follower.read(tally);
                tally.round(System.nanoTime() - begin);
            } while (!ended);
            TimeUnit.SECONDS.sleep(1);
            follower.read(tally);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
