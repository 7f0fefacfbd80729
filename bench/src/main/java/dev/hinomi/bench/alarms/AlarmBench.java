package dev.hinomi.bench.alarms;

import dev.hinomi.app.config.Settings;
import dev.hinomi.bench.server.ServerProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// Alarms on one minute of data against a server in a process of its own: the CPU time of a round of evaluations that
/// changes nothing, and then a thousand alarms that change at once, each with a notification to an HTTP endpoint. Takes
/// some minutes, because minutes pass.
public final class AlarmBench {
    private static final int SERIES = 20_000;
    private static final int STORM = 1_000;
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 2;
    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final String TOPIC = "storm";
    private static final Clock CLOCK = Clock.systemUTC();

    private final ServerProcess server;
    private final AlarmRequests requests;
    private final NotificationReceiver receiver;
    private final PrintStream out;

    private AlarmBench(ServerProcess server, AlarmRequests requests, NotificationReceiver receiver, PrintStream out) {
        this.server = server;
        this.requests = requests;
        this.receiver = receiver;
        this.out = out;
    }

    /// Prints some lines for each number of alarms.
    ///
    /// @param arguments numbers of alarms, 10000 and 100000 when there are none, and options of the server's JVM
    public static void run(List<String> arguments, PrintStream out)
            throws IOException, InterruptedException, ExecutionException {
        List<String> options =
                arguments.stream().filter(each -> each.startsWith("-")).toList();
        List<Integer> sizes = arguments.stream()
                .filter(each -> !each.startsWith("-"))
                .map(Integer::valueOf)
                .toList();
        for (int alarms : sizes.isEmpty() ? List.of(10_000, 100_000) : sizes) {
            try (NotificationReceiver receiver = new NotificationReceiver();
                    ServerProcess server = ServerProcess.start(Files.createTempDirectory("hinomi-bench-"), options);
                    AlarmRequests requests = new AlarmRequests(server, CONNECTIONS)) {
                new AlarmBench(server, requests, receiver, out).measure(alarms);
            }
        }
    }

    private void measure(int alarms) throws IOException, InterruptedException, ExecutionException {
        String arn =
                "arn:aws:sns:" + Settings.DEFAULTS.defaultRegion() + ":" + Settings.DEFAULTS.account() + ":" + TOPIC;
        requests.topic(arn, TOPIC, receiver.url());
        receiver.awaitConfirmation();
        receiver.warmUp();
        requests.data(SERIES, 1, minute().minusSeconds(60));
        requests.data(SERIES, 1, minute());
        Instant begin = CLOCK.instant();
        requests.alarms(alarms, SERIES, STORM, arn);
        out.printf(
                Locale.ROOT,
                "%,d alarms over %,d series made in %.1f s%n",
                alarms,
                SERIES,
                Duration.between(begin, CLOCK.instant()).toMillis() / 1e3);
        round();
        long cpu = server.threads().getOrDefault("alarms", 0L);
        for (int i = 0; i < ROUNDS; i++) {
            round();
        }
        out.printf(
                Locale.ROOT,
                "%,d alarms: a round without changes costs %.2f s of CPU, the process has %,d MB in memory%n",
                alarms,
                (server.threads().getOrDefault("alarms", 0L) - cpu) / 1e6 / ROUNDS,
                server.residentMegabytes());
        for (int i = 0; i < ROUNDS; i++) {
            storm(alarms);
            round();
        }
    }

    /// Puts data into the current minute, and waits until the round after it is over.
    private void round() throws InterruptedException, ExecutionException {
        Instant minute = awaitMinute();
        requests.data(SERIES, 1, minute);
        sleepUntil(minute.plusSeconds(60).plus(SETTLE).plusSeconds(12));
    }

    private void storm(int alarms) throws InterruptedException, ExecutionException {
        Instant minute = awaitMinute();
        receiver.forget();
        requests.data(SERIES, 1, minute);
        requests.data(STORM, 1000, minute);
        Instant settled = minute.plusSeconds(60).plus(SETTLE);
        sleepUntil(settled);
        receiver.await(STORM, Duration.ofSeconds(60));
        List<Duration> delays = receiver.arrivals().stream()
                .map(arrival -> Duration.between(settled, arrival))
                .toList();
        out.printf(
                Locale.ROOT,
                "%,d alarms, %,d change at once: %,d notifications, from the settle delay p50 %.2f s  p99 %.2f s  last"
                        + " %.2f s%n",
                alarms,
                STORM,
                delays.size(),
                seconds(delays, 0.5),
                seconds(delays, 0.99),
                seconds(delays, 1));
    }

    private static double seconds(List<Duration> delays, double part) {
        return delays.isEmpty()
                ? Double.NaN
                : delays.get((int) ((delays.size() - 1) * part)).toMillis() / 1e3;
    }

    /// The current minute while there is time left in it to put data, the next one otherwise.
    private static Instant awaitMinute() throws InterruptedException {
        Instant minute = minute();
        if (Duration.between(minute, CLOCK.instant()).toSeconds() > 40) {
            minute = minute.plusSeconds(60);
            sleepUntil(minute.plusSeconds(1));
        }
        return minute;
    }

    private static Instant minute() {
        return CLOCK.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private static void sleepUntil(Instant until) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(
                Math.max(0, Duration.between(CLOCK.instant(), until).toMillis()));
    }
}
