package dev.hinomi.demo.aws;

import dev.hinomi.demo.signal.LogPlace;
import dev.hinomi.demo.signal.Outbox;
import dev.hinomi.demo.signal.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;

/// A Lambda function: its metrics ("Using CloudWatch metrics with Lambda", Lambda developer guide), its log group, and
/// how many of it run at once.
public final class LambdaFunction {
    private static final String NAMESPACE = "AWS/Lambda";

    private final LogPlace log;
    private final int memory;
    private final Series invocations;
    private final Series errors;
    private final Series throttles;
    private final Series duration;
    private final Series concurrent;
    private final PriorityQueue<Instant> ends = new PriorityQueue<>();

    /// One that nobody has called.
    ///
    /// @param memory in MB
    public LambdaFunction(String name, String stream, int memory) {
        this.log = new LogPlace("/aws/lambda/" + name, stream);
        this.memory = memory;
        Map<String, String> dimensions = Map.of("FunctionName", name);
        invocations = new Series(NAMESPACE, "Invocations", dimensions, "Count");
        errors = new Series(NAMESPACE, "Errors", dimensions, "Count");
        throttles = new Series(NAMESPACE, "Throttles", dimensions, "Count");
        duration = new Series(NAMESPACE, "Duration", dimensions, "Milliseconds");
        concurrent = new Series(NAMESPACE, "ConcurrentExecutions", dimensions, "Count");
    }

    /// How many run at `at`.
    public int running(Instant at) {
        while (!ends.isEmpty() && !ends.element().isAfter(at)) {
            ends.remove();
        }
        return ends.size();
    }

    /// When fewer than `most` run: `at`, or when one of those that run ends.
    public Instant whenFree(Instant at, int most) {
        Instant free = at;
        while (running(free) >= most) {
            free = ends.element();
        }
        return free;
    }

    /// A run from `at` on; its measurements and its report come at its end.
    ///
    /// @param millis how long it takes
    public void run(Outbox out, Instant at, double millis, String requestId, boolean failed) {
        Instant end = end(at, millis);
        out.measure(concurrent, at, running(at) + 1.0);
        ends.add(end);
        out.measure(invocations, end, 1);
        out.measure(errors, end, failed ? 1 : 0);
        out.measure(throttles, end, 0);
        out.measure(duration, end, millis);
        out.log(
                log,
                end.plusMillis(1),
                String.format(
                        Locale.ROOT,
                        "REPORT RequestId: %s\tDuration: %.2f ms\tBilled Duration: %.0f ms\tMemory Size: %d MB\t"
                                + "Max Memory Used: %d MB\t%s",
                        requestId,
                        millis,
                        Math.ceil(millis),
                        memory,
                        memory * 45 / 100 + Math.floorMod(requestId.hashCode(), memory / 10),
                        init(requestId)));
    }

    /// Of a hundred runs one has a new environment, which takes its time to begin.
    private static String init(String requestId) {
        int hash = Math.floorMod(requestId.hashCode(), 100_000);
        return hash % 100 == 0 ? String.format(Locale.ROOT, "Init Duration: %.2f ms\t", 280 + hash / 300.0) : "";
    }

    /// A call that is turned away because too many run. It is no invocation and no error.
    public void throttle(Outbox out, Instant at) {
        out.measure(throttles, at, 1);
    }

    /// Something that the function logs.
    public void log(Outbox out, Instant at, String message) {
        out.log(log, at, message);
    }

    /// When a run ends.
    public static Instant end(Instant at, double millis) {
        return at.plus(Duration.ofNanos((long) (millis * 1_000_000)));
    }
}
