package dev.hinomi.bench.read;

import dev.hinomi.app.config.Settings;
import dev.hinomi.app.platform.Server;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/// Finds events of 24 hours in 20 groups through the real port: warm medians of eleven, and how many times as long a
/// bare DuckDB takes that looks for a text in all messages of the same files, on the same machine at the same time.
public final class LogsReadBench {
    private static final int RUNS = 11;

    private final LogsClient client;
    private final long events;
    private final PrintStream out;
    private double scan;

    private LogsReadBench(LogsClient client, long events, PrintStream out) {
        this.client = client;
        this.events = events;
        this.out = out;
    }

    /// Prints a line for each kind of search.
    ///
    /// @param directory where the data is, or is made
    /// @param events how many; the directory has those of one number
    public static void run(Path directory, long events, PrintStream out) throws IOException, SQLException {
        LogsData data = new LogsData(directory.resolve("events-" + events), events);
        data.make(out);
        double scan;
        try (BareScan bare = new BareScan(data.directory().resolve("telemetry"))) {
            scan = Median.of(
                    5,
                    () -> bare.count(LogLines.RARE),
                    (took, found) -> out.printf(
                            "%-62s %8.1f ms   %d events, %d files, %d MB%n",
                            "bare DuckDB, a text in all messages", took, found, bare.files(), bare.bytes() >> 20));
        }
        long begin = System.nanoTime();
        try (Server server = Server.start(settings(data.directory()))) {
            out.printf("%-62s %8.1f ms%n", "start", (System.nanoTime() - begin) / 1e6);
            try (LogsClient client = new LogsClient(server.access())) {
                LogsReadBench bench = new LogsReadBench(client, events, out);
                bench.scan = scan;
                bench.run();
            }
        }
    }

    private void run() {
        String rare = LogLines.RARE;
        time("a rare term in a group, newest first", () -> filter(7, rare, true));
        time("a rare term in a group, oldest first", () -> filter(7, rare, false));
        time("a rare Japanese term in a group", () -> filter(7, '"' + LogLines.RARE_JAPANESE + '"', true));
        time("a request id in a group", () -> filter(LogsData.groupOf(events / 2), quoted(events / 2), true));
        time("a request id that is not there", () -> filter(8, quoted(-1), true));
        time(
                "a rare term in all groups, one after the other",
                () -> IntStream.range(0, LogsData.GROUPS)
                        .map(group -> filter(group, rare, true))
                        .sum());
        time("a rare term in all groups, four at a time", () -> atOnce(rare));
        time(
                "a JSON pattern with two fields in a group",
                () -> filter(7, "{ $.level = \"ERROR\" && $.userId = \"user-77\" }", true));
        time("a JSON pattern with a number in a group", () -> filter(7, "{ $.durationMs = 4999 }", true));
        time(
                "any of two rare terms in a group",
                () -> filter(7, "?" + rare + " ?\"" + LogLines.RARE_JAPANESE + '"', true));
        time("a term of three characters that is not there", () -> filter(7, "xq7", true));
        time(
                "the last 100 events of a group",
                () -> client.call("FilterLogEvents", search(7, "", true).put("limit", 100))
                        .path("events")
                        .size());
        time(
                "the last 100 events of a stream",
                () -> client.call(
                                "GetLogEvents",
                                LogsClient.input()
                                        .put("logGroupName", LogsData.group(7))
                                        .put("logStreamName", LogsData.stream(3))
                                        .put("limit", 100))
                        .path("events")
                        .size());
    }

    private static String quoted(long line) {
        return '"' + LogLines.requestId(line) + '"';
    }

    private int filter(int group, String pattern, boolean newestFirst) {
        return client.pages("FilterLogEvents", search(group, pattern, newestFirst));
    }

    private int atOnce(String pattern) {
        AtomicInteger found = new AtomicInteger();
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            for (int group = 0; group < LogsData.GROUPS; group++) {
                int number = group;
                callers.execute(() -> found.addAndGet(filter(number, pattern, true)));
            }
        }
        return found.get();
    }

    private static ObjectNode search(int group, String pattern, boolean newestFirst) {
        return LogsClient.input()
                .put("logGroupName", LogsData.group(group))
                .put("startTime", LogsData.START.toEpochMilli())
                .put("filterPattern", pattern)
                .put("startFromHead", !newestFirst);
    }

    private void time(String what, IntSupplier read) {
        Median.of(
                RUNS,
                read::getAsInt,
                (took, found) ->
                        out.printf("%-62s %8.1f ms   %d events   bare scan x %.1f%n", what, took, found, scan / took));
    }

    private static Settings settings(Path data) {
        return Settings.DEFAULTS.toBuilder()
                .port(0)
                .data(data)
                .auth(Settings.Auth.NONE)
                .account(LogsData.SCOPE.account())
                .defaultRegion(LogsData.SCOPE.region())
                .build();
    }
}
