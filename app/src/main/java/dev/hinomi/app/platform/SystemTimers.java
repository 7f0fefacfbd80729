package dev.hinomi.app.platform;

import dev.hinomi.kernel.Timers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The system's clock. One thread waits; each task runs on a virtual thread of its own, so that a slow one delays no
/// other. (A scheduled pool whose threads are virtual runs its tasks one after the other.)
///
/// Delays are measured on the monotonic clock. A task that is due far away is looked at again every minute, so that a
/// step of the system's clock moves it by a minute at most.
public final class SystemTimers implements Timers, AutoCloseable {
    private static final Logger LOG = System.getLogger(SystemTimers.class.getName());
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

    private final Clock clock = Clock.systemUTC();
    private final ScheduledThreadPoolExecutor waiter;

    public SystemTimers() {
        waiter = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("timers").daemon().factory());
        waiter.setRemoveOnCancelPolicy(true);
        waiter.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public Timer at(Instant when, Runnable task) {
        Waiting waiting = new Waiting(when, task);
        waiting.sleep();
        return waiting;
    }

    /// Withdraws whatever has not begun.
    @Override
    public void close() {
        waiter.shutdownNow();
    }

    private final class Waiting implements Timer {
        private final Instant when;
        private final Runnable task;
        private volatile boolean cancelled;
        private volatile Future<?> sleeping = CompletableFuture.completedFuture(null);

        Waiting(Instant when, Runnable task) {
            this.when = when;
            this.task = task;
        }

        private void sleep() {
            Duration left = Duration.between(instant(), when);
            Duration delay = left.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : left;
            try {
                sleeping = waiter.schedule(this::wake, Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException e) {
                LOG.log(Level.DEBUG, "a task due at {0} was set after the timers were closed", when);
            }
        }

        private void wake() {
            if (cancelled) {
                return;
            }
            if (instant().isBefore(when)) {
                sleep();
                return;
            }
            Thread.ofVirtual().name("timer").start(this::run);
        }

        private void run() {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "a task that was due at " + when + " failed", e);
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
            sleeping.cancel(false);
        }
    }
}
