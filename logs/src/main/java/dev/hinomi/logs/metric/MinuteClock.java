package dev.hinomi.logs.metric;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Timers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Runs a task a second after the end of each minute, before alarms look at the minute. A run that fails is
/// logged, and the next one comes as ever.
final class MinuteClock implements AutoCloseable {
    private static final Logger LOG = System.getLogger(MinuteClock.class.getName());

    /// How long after the end of a minute it is looked at.
    static final Duration DELAY = Duration.ofSeconds(1);

    private final Timers timers;
    private final Runnable task;

    /// Held while the task runs, so that whoever closes may then close what the task uses.
    private final ReentrantLock running = new ReentrantLock();

    private boolean closed;
    private Timers.@Nullable Timer next;

    MinuteClock(Timers timers, Runnable task) {
        this.timers = timers;
        this.task = task;
    }

    void start() {
        running.lock();
        try {
            if (!closed) {
                Instant minute = timers.instant()
                        .minus(DELAY)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .plus(1, ChronoUnit.MINUTES);
                next = timers.at(minute.plus(DELAY), this::run);
            }
        } finally {
            running.unlock();
        }
    }

    private void run() {
        running.lock();
        try {
            if (!closed) {
                task.run();
            }
        } catch (FaultException e) {
            LOG.log(Level.WARNING, "metrics of log events are stored a minute later", e);
        } finally {
            start();
            running.unlock();
        }
    }

    @Override
    public void close() {
        running.lock();
        try {
            closed = true;
            if (next != null) {
                next.cancel();
            }
        } finally {
            running.unlock();
        }
    }
}
