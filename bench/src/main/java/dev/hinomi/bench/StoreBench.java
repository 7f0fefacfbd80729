package dev.hinomi.bench;

import dev.hinomi.kernel.Timers;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.PointRow;
import dev.hinomi.store.TextCondition;
import dev.hinomi.store.duckdb.DuckDbStore;
import dev.hinomi.store.duckdb.StoreSettings;
import dev.hinomi.store.manifest.FileManifest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Appends to a telemetry store from many callers and prints rows a second and latencies, then those of some reads.
/// Every append counts when it was acknowledged, that is after its commit was synced to the disk.
public final class StoreBench {
    private static final int CALLERS = 16;
    private static final Instant START = Instant.parse("2026-03-10T00:00:00Z");

    private final DuckDbStore store;
    private final Duration length;
    private final PrintStream out;
    private final AtomicLong ids = new AtomicLong();

    private StoreBench(DuckDbStore store, Duration length, PrintStream out) {
        this.store = store;
        this.length = length;
        this.out = out;
    }

    /// Runs in a directory that should be empty.
    ///
    /// @param args the directory, and the seconds of each measurement (10 when absent)
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        Path directory = Path.of(args[0]);
        Files.createDirectories(directory);
        Duration length = Duration.ofSeconds(args.length > 1 ? Long.parseLong(args[1]) : 10);
        FileManifest manifest = FileManifest.open(directory.resolve("manifest"));
        try (DuckDbStore store = DuckDbStore.open(directory, manifest, StoreSettings.DEFAULT, new NoTimers())) {
            new StoreBench(store, length, System.out).run();
        }
        long opening = System.nanoTime();
        try (DuckDbStore store = DuckDbStore.open(directory, manifest, StoreSettings.DEFAULT, new NoTimers())) {
            System.out.printf("open again: %d ms, newest id %d%n", millis(opening), store.maxEventId());
        }
    }

    private void run() throws InterruptedException, ExecutionException {
        append("warm-up", 100, () -> store.appendEvents(events(100)));
        append("events, 100 a batch", 100, () -> store.appendEvents(events(100)));
        append("points, 20 a batch", 20, () -> store.appendPoints(points(20)));
        long sealing = System.nanoTime();
        store.settle();
        out.printf("seal the rest: %d ms%n", millis(sealing));
        time("100 newest events of a group", () -> store.events(scan(100, TextCondition.ALWAYS)));
        time("100 events with a text, of a group", () -> store.events(scan(100, new TextCondition.Contains("n\":99"))));
        time("3 hours of a series", () -> store.points(List.of(7L), START, START.plus(Duration.ofHours(3))));
        time("newest point of every series", store::newestPoints);
    }

    private void append(String what, int rows, Runnable append) throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<long[]>> results = IntStream.range(0, CALLERS)
                    .mapToObj(i -> callers.submit(() -> {
                        LongStream.Builder latencies = LongStream.builder();
                        for (long now = System.nanoTime(); now < end; ) {
                            append.run();
                            long after = System.nanoTime();
                            latencies.add(after - now);
                            now = after;
                        }
                        return latencies.build().toArray();
                    }))
                    .toList();
            LongStream all = LongStream.empty();
            for (Future<long[]> result : results) {
                all = LongStream.concat(all, Arrays.stream(result.get()));
            }
            long[] latencies = all.sorted().toArray();
            out.printf(
                    "%s, %d callers: %,.0f rows/s, p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                    what,
                    CALLERS,
                    latencies.length * (double) rows / ((System.nanoTime() - begin) / 1e9),
                    latencies[latencies.length / 2] / 1e6,
                    latencies[(int) (latencies.length * 0.99)] / 1e6,
                    latencies[latencies.length - 1] / 1e6);
        }
    }

    private void time(String what, Runnable read) {
        read.run();
        long begin = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            read.run();
        }
        out.printf("%s: %.1f ms%n", what, (System.nanoTime() - begin) / 1e7);
    }

    private List<NewEventRow> events(int count) {
        long first = ids.getAndAdd(count);
        return LongStream.range(first, first + count)
                .mapToObj(id -> {
                    Instant time = START.plusMillis(id);
                    return new NewEventRow(id / count % 20, id % 8, time, time, message(id));
                })
                .toList();
    }

    private static String message(long n) {
        return "{\"level\":\"%s\",\"message\":\"Request completed\",\"requestId\":\"%016x\",\"duration\":%d.5,\"n\":%d}"
                .formatted(n % 50 == 0 ? "ERROR" : "INFO", n * 0x9E3779B97F4A7C15L, n % 1000, n);
    }

    private List<PointRow> points(int count) {
        long first = ids.getAndAdd(count);
        return LongStream.range(first, first + count)
                .mapToObj(n -> new PointRow(n % 2000, START.plusMillis(n), 1, n, n, n, true))
                .toList();
    }

    private static EventScan scan(int limit, TextCondition texts) {
        return new EventScan(7, Set.of(), Instant.MIN, Instant.MAX, true, null, texts, limit);
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }

    /// Sealing by size alone.
    private static final class NoTimers implements Timers {
        @Override
        public Instant instant() {
            return START;
        }

        @Override
        public Timer at(Instant when, Runnable task) {
            return () -> {};
        }
    }
}
