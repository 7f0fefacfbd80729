package dev.hinomi.bench;

import dev.hinomi.app.platform.Logging;
import dev.hinomi.bench.alarms.AlarmBench;
import dev.hinomi.bench.ingest.IngestBench;
import dev.hinomi.bench.metrics.PutMetricDataBench;
import dev.hinomi.bench.points.PointsBench;
import dev.hinomi.bench.read.LogsReadBench;
import dev.hinomi.bench.read.QueryBench;
import dev.hinomi.bench.sustained.SustainedBench;
import dev.hinomi.bench.tail.TailBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// `./hinomi bench NAME`.
public final class Main {
    private static final long EVENTS = 3_000_000;
    private static final Duration POINTS_LENGTH = Duration.ofSeconds(15);

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Logging.configure();
        String name = arguments.length == 0 ? "" : arguments[0];
        switch (name) {
            case "alarms" -> AlarmBench.run(rest(arguments), System.out);
            case "ingest" -> IngestBench.run(System.out);
            case "metrics-put" -> PutMetricDataBench.run(rest(arguments), System.out);
            case "points" -> PointsBench.run(Files.createTempDirectory("hinomi-bench-"), System.out, POINTS_LENGTH);
            case "sustained" ->
                SustainedBench.run(
                        Files.createTempDirectory("hinomi-bench-"),
                        arguments.length < 2 ? EVENTS : Long.parseLong(arguments[1]),
                        Arrays.asList(arguments).subList(Math.min(2, arguments.length), arguments.length),
                        System.out);
            case "store" ->
                StoreBench.main(
                        new String[] {Files.createTempDirectory("hinomi-bench-").toString()});
            case "logs-read" -> LogsReadBench.run(directory(arguments), events(arguments), System.out);
            case "query" -> {
                if (!QueryBench.run(directory(arguments), events(arguments), System.out)) {
                    System.exit(1);
                }
            }
            case "tail" -> TailBench.run(System.out, rest(arguments));
            default -> {
                System.err.println(
                        "hinomi bench: " + name
                                + " (expected: alarms, ingest, metrics-put, points, sustained, store, logs-read, query or tail)");
                System.exit(2);
            }
        }
        System.exit(0);
    }

    private static List<String> rest(String[] arguments) {
        return List.of(arguments).subList(1, arguments.length);
    }

    /// Where the data of a benchmark of reading is, or is made.
    private static Path directory(String[] arguments) {
        return arguments.length > 1
                ? Path.of(arguments[1])
                : Path.of(System.getProperty("java.io.tmpdir"), "hinomi-bench-logs");
    }

    private static long events(String[] arguments) {
        return arguments.length > 2 ? Long.parseLong(arguments[2]) : 5_000_000;
    }
}
