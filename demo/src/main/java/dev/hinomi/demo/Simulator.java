package dev.hinomi.demo;

import dev.hinomi.demo.signal.Telemetry;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Timers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Plays a simulation as time goes on.
public final class Simulator implements AutoCloseable {
    /// What is not played after a longer pause, such as that of a computer that slept.
    private static final Duration LONGEST_GAP = Duration.ofHours(3);

    /// What is played of the past before it is sent.
    private static final Duration STEP = Duration.ofMinutes(5);

    private static final Logger LOG = System.getLogger(Simulator.class.getName());

    private final Simulation simulation;
    private final Telemetry telemetry;
    private final Timers timers;
    private final Duration pace;
    private final ReentrantLock playing = new ReentrantLock();
    private Instant played;
    private boolean closed;
    private Timers.@Nullable Timer next;

    /// One that has not begun.
    ///
    /// @param from what is played first
    /// @param pace how often it is sent what happened
    public Simulator(Simulation simulation, Telemetry telemetry, Timers timers, Instant from, Duration pace) {
        this.simulation = simulation;
        this.telemetry = telemetry;
        this.timers = timers;
        this.pace = pace;
        this.played = Simulation.slice(from);
    }

    /// Plays what is past.
    ///
    /// @throws FaultException when what is sent is not taken
    public void catchUp() {
        playing.lock();
        try {
            for (Instant now = Simulation.slice(timers.instant()); played.isBefore(now); ) {
                Instant step = played.plus(STEP);
                playTo(step.isBefore(now) ? step : now);
                now = Simulation.slice(timers.instant());
            }
        } finally {
            playing.unlock();
        }
    }

    /// Goes on playing.
    public void start() {
        playing.lock();
        try {
            if (!closed) {
                long due = Math.floorDiv(timers.instant().toEpochMilli(), pace.toMillis()) + 1;
                next = timers.at(Instant.ofEpochMilli(due * pace.toMillis()), this::tick);
            }
        } finally {
            playing.unlock();
        }
    }

    private void tick() {
        playing.lock();
        try {
            if (closed) {
                return;
            }
            Instant now = Simulation.slice(timers.instant());
            if (played.isBefore(now.minus(LONGEST_GAP))) {
                played = now.minus(LONGEST_GAP);
            }
            playTo(now);
        } catch (FaultException e) {
            LOG.log(
                    Level.WARNING,
                    "the simulator lost what it sent: {0}",
                    e.fault().message());
        } finally {
            playing.unlock();
            start();
        }
    }

    private void playTo(Instant end) {
        Instant from = played;
        if (from.isBefore(end)) {
            played = end;
            simulation.play(from, end, telemetry);
        }
    }

    /// Sends what is left.
    @Override
    public void close() {
        playing.lock();
        try {
            closed = true;
            if (next != null) {
                next.cancel();
            }
            simulation.end(played, telemetry);
        } catch (FaultException e) {
            LOG.log(
                    Level.WARNING,
                    "the simulator lost what it sent last: {0}",
                    e.fault().message());
        } finally {
            playing.unlock();
        }
    }
}
