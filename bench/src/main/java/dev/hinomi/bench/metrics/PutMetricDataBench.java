package dev.hinomi.bench.metrics;

import dev.hinomi.bench.metrics.MetricDataBodies.Protocol;
import dev.hinomi.bench.server.Connection;
import dev.hinomi.bench.server.ServerProcess;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// PutMetricData at full load against a server in a process of its own, signed and acknowledged after the commit, in
/// each protocol: with 1,000 data points a request from 16 callers, and with 20 from 64. The driver shares the machine.
public final class PutMetricDataBench {
    private static final int METRICS = 1_000;
    private static final int FEW = 20;
    private static final int CALLERS = 16;

    /// Small requests wait for the disk more than for anything else, and share its writes the more of them there are.
    private static final int CALLERS_OF_FEW = 64;

    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final Clock CLOCK = Clock.systemUTC();

    private final ServerProcess server;
    private final RequestSigner signer;

    private PutMetricDataBench(ServerProcess server) {
        this.server = server;
        this.signer = server.signer();
    }

    /// Prints a line for each protocol and size.
    ///
    /// @param jvmOptions of the server
    public static void run(List<String> jvmOptions, PrintStream out)
            throws IOException, InterruptedException, ExecutionException {
        try (ServerProcess server = ServerProcess.start(Files.createTempDirectory("hinomi-bench-"), jvmOptions)) {
            PutMetricDataBench bench = new PutMetricDataBench(server);
            for (Protocol protocol : Protocol.values()) {
                bench.measure(protocol, METRICS, WARM_UP);
            }
            for (int points : List.of(METRICS, FEW)) {
                for (Protocol protocol : Protocol.values()) {
                    bench.measure(protocol, points, WARM_UP);
                    Duration before = server.cpu();
                    List<Long> latencies = bench.measure(protocol, points, LENGTH);
                    print(protocol, points, latencies, server.cpu().minus(before), out);
                }
            }
        }
    }

    /// How long each acknowledged request took, in nanoseconds.
    private List<Long> measure(Protocol protocol, int points, Duration length)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + length.toNanos();
        List<Long> latencies = new ArrayList<>();
        int callers = points == FEW ? CALLERS_OF_FEW : CALLERS;
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int number = i;
                running.add(threads.submit(() -> send(protocol, points, number, end)));
            }
            for (Future<List<Long>> one : running) {
                latencies.addAll(one.get());
            }
        }
        return latencies;
    }

    private List<Long> send(Protocol protocol, int points, int number, long end) throws IOException {
        MetricDataBodies bodies = new MetricDataBodies(protocol, number, METRICS, points);
        List<Long> latencies = new ArrayList<>();
        try (Connection connection = new Connection(server, signer)) {
            for (long request = 0; System.nanoTime() < end; request++) {
                byte[] body = bodies.next(request);
                long begin = System.nanoTime();
                int status = connection.call("monitoring", protocol.path(), protocol.headers(), body, CLOCK.instant());
                if (status != 200) {
                    throw new IOException("PutMetricData: status " + status + " (expected: 200)");
                }
                latencies.add(System.nanoTime() - begin);
            }
        }
        return latencies;
    }

    private static void print(Protocol protocol, int points, List<Long> latencies, Duration cpu, PrintStream out) {
        long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
        double acknowledged = (double) sorted.length * points;
        out.printf(
                Locale.ROOT,
                "PutMetricData, %5d points, %-12s %,9.0f points/s  p50 %6.1f ms  p99 %6.1f ms  %5.2f us CPU a point%n",
                points,
                protocol.label(),
                acknowledged / LENGTH.toSeconds(),
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6,
                cpu.toNanos() / 1e3 / acknowledged);
    }
}
