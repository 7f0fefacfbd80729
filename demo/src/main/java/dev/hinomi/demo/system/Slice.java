package dev.hinomi.demo.system;

import dev.hinomi.demo.fault.FaultBoard;
import dev.hinomi.demo.fault.PreparedFault;
import dev.hinomi.demo.signal.LogPlace;
import dev.hinomi.demo.signal.Outbox;
import dev.hinomi.demo.signal.Series;
import dev.hinomi.demo.traffic.Dice;
import dev.hinomi.demo.traffic.Glitches;
import dev.hinomi.demo.traffic.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A few seconds of a system: who calls in them, and where it goes what comes of it.
///
/// @param seed of everything that is left to chance
/// @param rate how much is called, as a multiple of what is usual
public record Slice(long seed, double rate, Instant from, Duration length, FaultBoard faults, Outbox out) {
    public Instant to() {
        return from.plus(length);
    }

    /// Whether a fault is on when the slice begins.
    public boolean on(PreparedFault fault) {
        return faults.isOn(fault, from);
    }

    public Dice dice(String purpose) {
        return Dice.of(seed, purpose, from);
    }

    /// When requests come, in order, over the day as usual.
    ///
    /// @param busiest how many a second come in the busiest hour
    public List<Instant> arrivals(String workload, double busiest, Rhythm rhythm) {
        return arrivals(workload, busiest * rate * rhythm.at(from));
    }

    /// When requests come, in order, as many at night as by day.
    ///
    /// @param perSecond on average
    public List<Instant> arrivals(String workload, double perSecond) {
        Dice dice = dice(workload);
        long millis = length.toMillis();
        int count = dice.poisson(perSecond * millis / 1000);
        return IntStream.range(0, count)
                .mapToObj(_ -> from.plusMillis((long) (dice.fraction() * millis)))
                .sorted()
                .toList();
    }

    /// The error in this slice that a healthy system has, if there is one.
    public Optional<Instant> glitch(Glitches glitches) {
        return glitches.within(seed, from, to());
    }

    /// The minute that begins in this slice, if one does.
    public Optional<Instant> minute() {
        Instant minute = from.truncatedTo(ChronoUnit.MINUTES);
        if (minute.isBefore(from)) {
            minute = minute.plus(1, ChronoUnit.MINUTES);
        }
        return minute.isBefore(to()) ? Optional.of(minute) : Optional.empty();
    }

    public void measure(Series series, Instant at, double value) {
        out.measure(series, at, value);
    }

    public void log(LogPlace place, Instant at, String message) {
        out.log(place, at, message);
    }
}
