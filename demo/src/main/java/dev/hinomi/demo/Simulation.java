package dev.hinomi.demo;

import dev.hinomi.demo.fault.FaultBoard;
import dev.hinomi.demo.signal.Outbox;
import dev.hinomi.demo.signal.Series;
import dev.hinomi.demo.signal.Telemetry;
import dev.hinomi.demo.system.SimulatedSystem;
import dev.hinomi.demo.system.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The systems over time. What happens follows from the seed, the time and the faults that are on, and from nothing
/// else: the same stretch played twice sends the same.
public final class Simulation {
    /// What is played at once. Slices begin at its multiples, so that chance falls the same whoever asks.
    public static final Duration SLICE = Duration.ofSeconds(5);

    /// Tells which minutes were played, so that a restart goes on where it ended: 60 for a whole one.
    public static final Series PLAYED = new Series("Hinomi/Demo", "SimulatedSeconds", Map.of(), "Seconds");

    private final List<SimulatedSystem> systems;
    private final FaultBoard faults;
    private final long seed;
    private final double rate;
    private final Outbox out = new Outbox();

    /// One that has played nothing yet.
    ///
    /// @param rate how much is called, as a multiple of what is usual
    public Simulation(List<SimulatedSystem> systems, FaultBoard faults, long seed, double rate) {
        this.systems = List.copyOf(systems);
        this.faults = faults;
        this.seed = seed;
        this.rate = rate;
    }

    /// The start of the slice that `when` is in.
    public static Instant slice(Instant when) {
        return Instant.ofEpochMilli(when.toEpochMilli() - Math.floorMod(when.toEpochMilli(), SLICE.toMillis()));
    }

    /// Plays from `from` to `to` and sends what was before `to`.
    ///
    /// @param from the end of what was played before; the start of a slice, as `to`
    public void play(Instant from, Instant to, Telemetry telemetry) {
        for (Instant start = from; start.isBefore(to); start = start.plus(SLICE)) {
            Slice slice = new Slice(seed, rate, start, SLICE, faults, out);
            systems.forEach(system -> system.play(slice));
            out.measure(PLAYED, start, (double) SLICE.toSeconds());
        }
        out.send(to, telemetry);
    }

    /// Sends what is left of the minute that has begun.
    public void end(Instant now, Telemetry telemetry) {
        out.sendAll(now, telemetry);
    }
}
