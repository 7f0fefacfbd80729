package dev.hinomi.app.demo;

import dev.hinomi.app.client.ServerOperations;
import dev.hinomi.app.client.TelemetryClient;
import dev.hinomi.app.config.Settings;
import dev.hinomi.app.platform.LocalAccess;
import dev.hinomi.demo.Simulation;
import dev.hinomi.demo.Simulator;
import dev.hinomi.demo.Systems;
import dev.hinomi.demo.fault.FaultBoard;
import dev.hinomi.kernel.Timers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// A running simulator, and the guides by which what it simulates is watched. It reaches the server by the public APIs
/// alone.
public final class Demonstration implements AutoCloseable {
    /// What the guides' settings say.
    private static final String HOME = "ap-northeast-1";

    /// Of services without a region of their own.
    private static final String GLOBAL = "us-east-1";

    private static final long SEED = 466;

    /// Of a fault that is there from the start.
    private static final Duration FAULT_LASTS = Duration.ofHours(1);

    /// GetMetricStatistics answers at most 1440 data points (API reference); the minute that has begun is one of them.
    private static final Duration ASKED = Duration.ofMinutes(1439);

    private final TelemetryClient home;
    private final TelemetryClient global;
    private final Simulator simulator;

    private Demonstration(
            TelemetryClient home,
            TelemetryClient global,
            BiFunction<TelemetryClient, TelemetryClient, Simulator> simulator) {
        this.home = home;
        this.global = global;
        this.simulator = simulator.apply(home, global);
    }

    /// Applies the guides, simulates what is past, and goes on.
    ///
    /// @param folder where the guides are put
    /// @param pace how often it is sent what happened
    /// @param tell hears what was done, a line at a time
    public static Demonstration start(
            LocalAccess access,
            Settings.Demo settings,
            FaultBoard faults,
            Timers timers,
            Path folder,
            Duration pace,
            Consumer<String> tell) {
        String language = settings.language().name().toLowerCase(Locale.ROOT);
        DemoGuides guides = new DemoGuides(folder.resolve(language), language, access, timers);
        guides.putFilters();
        Instant from = unplayed(access, timers, settings.history());
        settings.fault().ifPresent(fault -> faults.switchOn(fault, timers.instant(), FAULT_LASTS));
        Demonstration demonstration = new Demonstration(
                new TelemetryClient(access.endpoint(), access.signer(HOME), timers),
                new TelemetryClient(access.endpoint(), access.signer(GLOBAL), timers),
                (home, global) -> new Simulator(
                        new Simulation(Systems.all(), faults, SEED, settings.rate()),
                        new HomeAndGlobal(home, global),
                        timers,
                        from,
                        pace));
        try {
            demonstration.simulator.catchUp();
            // An alarm for which missing data is bad would go off before there is any.
            guides.apply().forEach(tell);
            tell.accept("simulated from " + Simulation.slice(from) + " on; it goes on");
            demonstration.simulator.start();
            return demonstration;
        } catch (RuntimeException e) {
            demonstration.close();
            throw e;
        }
    }

    /// Since when nothing was simulated: after the last minute that the server has of it.
    private static Instant unplayed(LocalAccess access, Timers timers, Duration history) {
        Instant now = timers.instant();
        Instant begin = now.minus(history);
        if (history.isZero()) {
            return now;
        }
        Instant asked = now.truncatedTo(ChronoUnit.MINUTES).minus(ASKED);
        try (ServerOperations server = new ServerOperations(access.endpoint(), access.signer(HOME), timers)) {
            Map<String, Object> answer = server.call(
                    "cloudwatch",
                    "GetMetricStatistics",
                    Map.of(
                            "Namespace",
                            Simulation.PLAYED.namespace(),
                            "MetricName",
                            Simulation.PLAYED.name(),
                            "StartTime",
                            (begin.isBefore(asked) ? asked : begin).toString(),
                            "EndTime",
                            now.toString(),
                            "Period",
                            60,
                            "Statistics",
                            List.of("Sum")));
            return last(answer).map(minute -> minute.plusSeconds(60)).orElse(begin);
        }
    }

    private static Optional<Instant> last(Map<String, Object> answer) {
        return answer.get("Datapoints") instanceof List<?> points
                ? points.stream()
                        .filter(Map.class::isInstance)
                        .map(point -> Instant.parse(String.valueOf(((Map<?, ?>) point).get("Timestamp"))))
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    @Override
    public void close() {
        simulator.close();
        home.close();
        global.close();
    }
}
