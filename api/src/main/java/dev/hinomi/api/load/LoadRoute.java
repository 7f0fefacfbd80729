package dev.hinomi.api.load;

import dev.hinomi.api.route.SignedRoute;
import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/// `GET /_hinomi/load`: what the server had to do in the last hour and how it is, a [Listing]. For
/// everybody who is known; it is the whole server's, whatever the region.
public final class LoadRoute {
    public static final String PATH = "/_hinomi/load";

    private LoadRoute() {}

    public static Route of(Load load, Supplier<Gauges> gauges, SignedRoute.Surroundings surroundings) {
        return SignedRoute.ofReaders(
                "GET",
                PATH,
                surroundings,
                (_, _) -> Answers.json(200, Listing.of(surroundings.clock().instant(), load.minutes(), gauges.get())));
    }

    /// Everything.
    ///
    /// @param minutes the last 60, the oldest first; the last one still runs
    public record Listing(
            Instant now,
            List<Minute> minutes,
            int queriesRunning,
            int liveTails,
            double cpu,
            long heapUsed,
            long heapMax,
            long diskUsed,
            List<String> damage) {
        public Listing {
            minutes = List.copyOf(minutes);
            damage = List.copyOf(damage);
        }

        static Listing of(Instant now, List<Load.Minute> minutes, Gauges gauges) {
            return new Listing(
                    now,
                    minutes.stream().map(Minute::of).toList(),
                    gauges.queriesRunning(),
                    gauges.liveTails(),
                    gauges.cpu(),
                    gauges.heapUsed(),
                    gauges.heapMax(),
                    gauges.diskUsed(),
                    gauges.damage());
        }
    }

    /// What was counted in a minute; see [Measure].
    ///
    /// @param at its beginning
    public record Minute(
            Instant at,
            long logEvents,
            long logBytes,
            long dataPoints,
            long requests,
            long refused,
            long queries,
            long scannedBytes) {
        static Minute of(Load.Minute minute) {
            return new Minute(
                    minute.at(),
                    minute.of(Measure.LOG_EVENTS),
                    minute.of(Measure.LOG_BYTES),
                    minute.of(Measure.DATA_POINTS),
                    minute.of(Measure.REQUESTS),
                    minute.of(Measure.REFUSED),
                    minute.of(Measure.QUERIES),
                    minute.of(Measure.SCANNED_BYTES));
        }
    }
}
