package dev.hinomi.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/// The time, and work that is to be done at a time. The only clock that product code sees: the program runs on the
/// system's, tests and rehearsals on one that they move by hand.
public interface Timers extends InstantSource {
    /// Runs `task` once, at `when` or as soon after as possible; at once when `when` has passed. Tasks of the same
    /// instant begin in the order in which they were set. A task that throws is logged and ends nothing else.
    Timer at(Instant when, Runnable task);

    /// Runs `task` again and again, never two times at once: first an interval from now, then an interval after each
    /// run. A run that throws is logged and does not end the others. Cancelling waits for a run that is under way.
    default Timer every(Duration interval, Runnable task) {
        return new Repetition(this, interval, task).begin();
    }

    /// Waits until `time` has passed.
    default void pause(Duration time) throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        Timer timer = at(instant().plus(time), over::countDown);
        try {
            over.await();
        } finally {
            timer.cancel();
        }
    }

    /// A task that was set and may be withdrawn.
    interface Timer {
        /// Withdraws the task unless it has begun.
        void cancel();
    }
}
