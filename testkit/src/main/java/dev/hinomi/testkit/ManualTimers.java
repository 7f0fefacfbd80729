package dev.hinomi.testkit;

import dev.hinomi.kernel.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Timers that stand still until a test moves them.
///
/// [#advance] runs what falls due on the caller's thread, in order, each task at its own instant: a task due at
/// 10:00:30 sees 10:00:30 although the test moved on to 10:05. What is set for an instant that has passed runs at once
/// on a thread of its own, as with the system's timers; tasks never overlap.
public final class ManualTimers implements Timers {
    private static final System.Logger LOG = System.getLogger(ManualTimers.class.getName());

    private final ReentrantLock running = new ReentrantLock(true);
    private final ReentrantLock state = new ReentrantLock();
    private final PriorityQueue<Pending> pending =
            new PriorityQueue<>(Comparator.comparing(Pending::due).thenComparingLong(Pending::order));
    private Instant now;
    private long orders;

    public ManualTimers(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        state.lock();
        try {
            return now;
        } finally {
            state.unlock();
        }
    }

    @Override
    public Timer at(Instant when, Runnable task) {
        Pending added;
        boolean overdue;
        state.lock();
        try {
            added = new Pending(when, orders++, task);
            pending.add(added);
            overdue = !when.isAfter(now);
        } finally {
            state.unlock();
        }
        if (overdue && !running.isHeldByCurrentThread()) {
            Thread.startVirtualThread(() -> runDue(instant()));
        }
        return () -> withdraw(added);
    }

    /// Moves the clock and returns when all that fell due has run, also what those tasks set in turn.
    public void advance(Duration by) {
        advanceTo(instant().plus(by));
    }

    /// Moves the clock to `end` as [#advance] does. An instant that has passed is refused: time does not run backward.
    public void advanceTo(Instant end) {
        if (end.isBefore(instant())) {
            throw new IllegalArgumentException("end: " + end + " (expected: " + instant() + " or later)");
        }
        runDue(end);
    }

    /// Sets the clock back, as a person or a time server does to the system's. What is set stays set.
    public void setBack(Duration by) {
        state.lock();
        try {
            now = now.minus(by);
        } finally {
            state.unlock();
        }
    }

    /// When the next task is due, so that a test can state an exact due time.
    public Optional<Instant> nextDue() {
        state.lock();
        try {
            return Optional.ofNullable(pending.peek()).map(Pending::due);
        } finally {
            state.unlock();
        }
    }

    private void runDue(Instant end) {
        running.lock();
        try {
            for (Pending next = takeDue(end); next != null; next = takeDue(end)) {
                run(next);
            }
            moveTo(end);
        } finally {
            running.unlock();
        }
    }

    private @Nullable Pending takeDue(Instant end) {
        state.lock();
        try {
            Pending next = pending.peek();
            if (next == null || next.due().isAfter(end)) {
                return null;
            }
            pending.remove();
            now = later(now, next.due());
            return next;
        } finally {
            state.unlock();
        }
    }

    private void moveTo(Instant end) {
        state.lock();
        try {
            now = later(now, end);
        } finally {
            state.unlock();
        }
    }

    private void withdraw(Pending task) {
        state.lock();
        try {
            pending.remove(task);
        } finally {
            state.unlock();
        }
    }

    private static void run(Pending task) {
        try {
            task.work().run();
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "a task that was due at " + task.due() + " failed", e);
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private record Pending(Instant due, long order, Runnable work) {}
}
