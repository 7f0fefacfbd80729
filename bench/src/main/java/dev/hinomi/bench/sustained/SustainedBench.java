package dev.hinomi.bench.sustained;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.hinomi.bench.server.Connection;
import dev.hinomi.bench.server.ServerProcess;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// PutLogEvents at full load until so many events were acknowledged, which is long enough that hot files close and are
/// sealed meanwhile. Prints what an event cost the server in CPU time, with the sealing of the last ones, and how long
/// requests took, all and those that ended while something was sealed.
public final class SustainedBench {
    private static final int CONNECTIONS = 16;
    private static final int GROUPS = 4;
    private static final long WARM_UP_EVENTS = 400_000;
    private static final Clock CLOCK = Clock.systemUTC();

    private final ServerProcess server;
    private final RequestSigner signer;
    private final SealingWatch sealing;

    private SustainedBench(ServerProcess server, SealingWatch sealing) {
        this.server = server;
        this.signer = server.signer();
        this.sealing = sealing;
    }

    /// Runs in a folder that should be empty.
    ///
    /// @param events how many are measured, after some that warm up
    /// @param jvmOptions of the server
    public static void run(Path data, long events, List<String> jvmOptions, PrintStream out)
            throws IOException, InterruptedException, ExecutionException {
        try (ServerProcess server = ServerProcess.start(data, jvmOptions);
                SealingWatch sealing = new SealingWatch(server)) {
            SustainedBench bench = new SustainedBench(server, sealing);
            bench.prepare();
            bench.load(WARM_UP_EVENTS);
            sealing.awaitIdle();
            bench.measure(events, out);
        }
    }

    private void prepare() throws IOException {
        try (Connection connection = new Connection(server, signer)) {
            for (int i = 0; i < GROUPS; i++) {
                call(connection, "CreateLogGroup", "{\"logGroupName\":\"" + group(i) + "\"}");
            }
            for (int i = 0; i < CONNECTIONS; i++) {
                String stream = "{\"logGroupName\":\"" + group(i) + "\",\"logStreamName\":\"" + stream(i) + "\"}";
                call(connection, "CreateLogStream", stream);
            }
        }
    }

    private static void call(Connection connection, String operation, String body) throws IOException {
        int status = connection.call(operation, body.getBytes(UTF_8), CLOCK.instant());
        if (status != 200) {
            throw new IOException(operation + ": status " + status + " (expected: 200)");
        }
    }

    private static String group(int connection) {
        return "/bench/sustained-" + connection % GROUPS;
    }

    private static String stream(int connection) {
        return "stream-" + connection;
    }

    private void measure(long events, PrintStream out) throws IOException, InterruptedException, ExecutionException {
        Duration cpuBefore = server.cpu();
        Duration driverBefore = driverCpu();
        SortedMap<String, Long> threadsBefore = server.threads();
        long begin = System.nanoTime();
        List<Request> requests = load(events);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Duration driver = driverCpu().minus(driverBefore);
        sealing.awaitIdle();
        Duration cpu = server.cpu().minus(cpuBefore);
        long acknowledged = requests.stream().filter(Request::acknowledged).count() * EventBodies.EVENTS;
        out.printf(
                Locale.ROOT,
                "%,d events acknowledged in %.1f s: %,.0f events/s over %d connections; failed requests: %d%n",
                acknowledged,
                seconds,
                acknowledged / seconds,
                CONNECTIONS,
                requests.stream().filter(request -> !request.acknowledged()).count());
        out.printf(
                Locale.ROOT,
                "CPU of the server, sealing of the last event included: %.2f us an event (driver: %.2f us)%n",
                micros(cpu) / acknowledged,
                micros(driver) / acknowledged);
        server.threads().forEach((name, micros) -> {
            double each = (micros - threadsBefore.getOrDefault(name, 0L)) / (double) acknowledged;
            if (each >= 0.01) {
                out.printf(Locale.ROOT, "    %-16s %5.2f us%n", name, each);
            }
        });
        print("all requests", requests, out);
        print(
                "while sealing",
                requests.stream().filter(request -> sealing.at(request.end())).toList(),
                out);
    }

    private static Duration driverCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double micros(Duration duration) {
        return duration.toNanos() / 1e3;
    }

    /// A request that was answered.
    ///
    /// @param end in nanoseconds of [System#nanoTime], as is its length
    private record Request(long end, long length, boolean acknowledged) {}

    private List<Request> load(long events) throws InterruptedException, ExecutionException {
        AtomicLong left = new AtomicLong(events / EventBodies.EVENTS);
        List<Request> requests = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<List<Request>>> running = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                int number = i;
                running.add(threads.submit(() -> send(number, left)));
            }
            for (Future<List<Request>> one : running) {
                requests.addAll(one.get());
            }
        }
        return requests;
    }

    private List<Request> send(int number, AtomicLong left) throws IOException {
        EventBodies bodies = new EventBodies(group(number), stream(number), number);
        List<Request> requests = new ArrayList<>();
        try (Connection connection = new Connection(server, signer)) {
            while (left.getAndDecrement() > 0) {
                Instant now = CLOCK.instant();
                byte[] body = bodies.next(now.toEpochMilli());
                long begin = System.nanoTime();
                int status = connection.call("PutLogEvents", body, now);
                long end = System.nanoTime();
                requests.add(new Request(end, end - begin, status == 200));
            }
        }
        return requests;
    }

    private static void print(String what, List<Request> requests, PrintStream out) {
        if (requests.isEmpty()) {
            out.printf("%s: none%n", what);
            return;
        }
        long[] lengths = requests.stream().mapToLong(Request::length).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "%s: %,d, p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                what,
                lengths.length,
                lengths[lengths.length / 2] / 1e6,
                lengths[(int) (lengths.length * 0.99)] / 1e6,
                (double) TimeUnit.NANOSECONDS.toMicros(lengths[lengths.length - 1]) / 1e3);
    }
}
