package dev.hinomi.logs.event;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Timers;
import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/// Events that arrive after younger ones, as those of several writers always do.
///
/// A follower that asks again from the newest time that it has seen, as `aws logs tail --follow` does, never sees what
/// is older and came later. So a search that reaches the present of a group that is just being written to waits for
/// them. Other searches do not: what was put is seen at once.
public final class Stragglers {
    /// An event that arrives within this time is never too late, if the group is busy.
    static final Duration PATIENCE = Duration.ofMillis(500);

    /// A group is busy that was written to in so many different milliseconds of the last second.
    static final int BUSY = 20;

    private static final long SPAN_MILLIS = 1_000;
    private static final int MOST_GROUPS = 1_000;

    private final Timers timers;
    private final ReentrantLock lock = new ReentrantLock();
    /// Those that were written to last; a busy group never falls out of so many.
    private final Map<Long, Arrivals> groups = new LinkedHashMap<>(16, 0.75f, true) {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Arrivals> eldest) {
            return size() > MOST_GROUPS;
        }
    };

    /// The last milliseconds in which there were puts.
    private static final class Arrivals {
        private final long[] millis = new long[BUSY];
        private int next;
        private long last = Long.MIN_VALUE;

        void add(long now) {
            if (now != last) {
                last = now;
                millis[next] = now;
                next = (next + 1) % BUSY;
            }
        }

        /// The oldest of them stands where the next will.
        boolean isBusy(long now) {
            return millis[next] > now - SPAN_MILLIS;
        }
    }

    public Stragglers(Timers timers) {
        this.timers = timers;
    }

    /// Takes note of a put.
    void arrived(long group) {
        long now = timers.millis();
        lock.lock();
        try {
            groups.computeIfAbsent(group, _ -> new Arrivals()).add(now);
        } finally {
            lock.unlock();
        }
    }

    /// Whether there may be some that happened before `now`.
    boolean areExpected(long group, Instant now) {
        lock.lock();
        try {
            Arrivals arrivals = groups.get(group);
            return arrivals != null && arrivals.isBusy(now.toEpochMilli());
        } finally {
            lock.unlock();
        }
    }

    /// Waits until those that happened before `now` are there.
    void await(Instant now) {
        CountDownLatch over = new CountDownLatch(1);
        Timers.Timer timer = timers.at(now.plus(PATIENCE), over::countDown);
        try {
            over.await();
        } catch (InterruptedException e) {
            timer.cancel();
            Thread.currentThread().interrupt();
            throw new FaultException(new Fault.Unavailable("search: interrupted"), e);
        }
    }
}
