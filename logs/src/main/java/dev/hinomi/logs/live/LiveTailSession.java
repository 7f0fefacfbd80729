package dev.hinomi.logs.live;

import dev.hinomi.kernel.Timers;
import dev.hinomi.logs.live.LiveTailEvent.Failed;
import dev.hinomi.logs.live.LiveTailEvent.TimedOut;
import dev.hinomi.logs.live.LiveTailEvent.Update;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tells every second what arrived, until it is closed, three hours have passed, or it fails. Whoever reads slowly
/// misses the oldest of what it was told.
public final class LiveTailSession implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LiveTailSession.class.getName());
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(3);

    /// What waits for a slow reader: 10 updates, which are at most 5,000 lines (API reference, `StartLiveTail`).
    private static final int MOST_WAITING = 10;

    private final String id = UUID.randomUUID().toString();
    private final TailedGroups tailed;
    private final Timers timers;
    private final Instant deadline;
    private final Consumer<LiveTailSession> whenClosed;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition told = lock.newCondition();
    private final Deque<LiveTailEvent> waiting = new ArrayDeque<>();
    private boolean ended;
    private Timers.@Nullable Timer ticks;

    LiveTailSession(TailedGroups tailed, Timers timers, Consumer<LiveTailSession> whenClosed) {
        this.tailed = tailed;
        this.timers = timers;
        this.deadline = timers.instant().plus(LONGEST);
        this.whenClosed = whenClosed;
    }

    void start() {
        ticks = timers.every(INTERVAL, this::tick);
    }

    public String id() {
        return id;
    }

    /// What it tells next; waits for it. Empty when the session is over.
    public Optional<LiveTailEvent> next() throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && !ended) {
                told.await();
            }
            return Optional.ofNullable(waiting.poll());
        } finally {
            lock.unlock();
        }
    }

    private void tick() {
        if (isEnded()) {
            return;
        }
        try {
            tell(tailed.update());
            if (!timers.instant().isBefore(deadline)) {
                end(new TimedOut());
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "live tail session " + id + " failed", e);
            end(new Failed());
        }
    }

    private void tell(Update update) {
        lock.lock();
        try {
            if (waiting.size() == MOST_WAITING) {
                waiting.poll();
            }
            waiting.add(update);
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void end(LiveTailEvent last) {
        lock.lock();
        try {
            waiting.add(last);
            ended = true;
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /// Ends it, and a [#next] that waits.
    @Override
    public void close() {
        lock.lock();
        try {
            ended = true;
            waiting.clear();
            told.signalAll();
        } finally {
            lock.unlock();
        }
        Timers.Timer started = ticks;
        if (started != null) {
            started.cancel(); // waits for a tick under way, which uses what is closed next
        }
        tailed.close();
        whenClosed.accept(this);
    }
}
