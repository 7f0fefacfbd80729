package dev.hinomi.kernel;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A task that sets itself again after each run.
final class Repetition implements Timers.Timer {
    private final Timers timers;
    private final Duration interval;
    private final Runnable task;

    /// Held while the task runs, so that whoever cancels may then close what the task uses.
    private final ReentrantLock lock = new ReentrantLock();

    private boolean cancelled;
    private Timers.@Nullable Timer next;

    Repetition(Timers timers, Duration interval, Runnable task) {
        if (!interval.isPositive()) {
            throw new IllegalArgumentException("interval: " + interval + " (expected: more than zero)");
        }
        this.timers = timers;
        this.interval = interval;
        this.task = task;
    }

    Repetition begin() {
        lock.lock();
        try {
            if (!cancelled) {
                next = timers.at(timers.instant().plus(interval), this::run);
            }
        } finally {
            lock.unlock();
        }
        return this;
    }

    private void run() {
        lock.lock();
        try {
            if (!cancelled) {
                task.run();
            }
        } finally {
            begin();
            lock.unlock();
        }
    }

    @Override
    public void cancel() {
        lock.lock();
        try {
            cancelled = true;
            if (next != null) {
                next.cancel();
            }
        } finally {
            lock.unlock();
        }
    }
}
