package dev.hinomi.bench.points;

import com.sun.management.OperatingSystemMXBean;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.metrics.model.Dimension;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Callers that put data points of 20,000 series, each as soon as the one before was acknowledged.
final class PutLoad {
    private static final int CALLERS = 16;
    private static final int SERIES = 20_000;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Metrics metrics;
    private final PrintStream out;

    PutLoad(Metrics metrics, PrintStream out) {
        this.metrics = metrics;
        this.out = out;
    }

    /// Puts a first point to each of so many metrics.
    void newSeries(int count) {
        long begin = System.nanoTime();
        for (int first = 0; first < count; first += 1_000) {
            metrics.put(PointsBench.SCOPE, "Bench", data(first, 1_000, PointsBench.NOON));
        }
        out.printf(
                "%,d new metrics, 1,000 a request, one caller: %,d ms%n",
                count, (System.nanoTime() - begin) / 1_000_000);
    }

    /// @param data in each request
    /// @param print false to warm up
    void run(int data, Duration length, boolean print) {
        long begin = System.nanoTime();
        long cpu = MACHINE.getProcessCpuTime();
        long end = begin + length.toNanos();
        ConcurrentLinkedQueue<long[]> results = new ConcurrentLinkedQueue<>();
        AtomicInteger minutes = new AtomicInteger();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) {
                callers.execute(() -> results.add(caller(data, end, minutes)));
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        double busy = (MACHINE.getProcessCpuTime() - cpu) / 1e3;
        long[] latencies =
                results.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        double points = (double) latencies.length * data;
        if (print) {
            out.printf(
                    "put, %,d points a request, %d callers: %,.0f points/s, %.2f us of CPU a point, p50 %.1f ms, p99 %.1f ms%n",
                    data,
                    CALLERS,
                    points / seconds,
                    busy / points,
                    latencies[latencies.length / 2] / 1e6,
                    latencies[(int) (latencies.length * 0.99)] / 1e6);
        }
    }

    private long[] caller(int data, long end, AtomicInteger minutes) {
        LongStream.Builder latencies = LongStream.builder();
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            int n = minutes.getAndIncrement();
            Instant time = PointsBench.NOON.minusSeconds(60L * (n / (SERIES / data) % 600));
            List<Datum> request = data(n * data % SERIES, data, time);
            long sent = System.nanoTime();
            metrics.put(PointsBench.SCOPE, "Bench", request);
            latencies.add(System.nanoTime() - sent);
        }
        return latencies.build().toArray();
    }

    private static List<Datum> data(int first, int count, Instant time) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> Datum.of(
                                "Metric" + i % 10,
                                i * 0.5,
                                new Dimension("Service", "checkout"),
                                new Dimension("Host", "i-0123456789ab" + i))
                        .at(time))
                .toList();
    }
}
