package dev.hinomi.records.events;

import dev.hinomi.kernel.Timers;
import dev.hinomi.records.Records;
import dev.hinomi.records.StoredEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Reads the event log from its own offset, in order and without a gap, for as long as it is open: what was there
/// before it started, and then each event as soon as it is committed.
///
/// An event whose handler fails is logged and tried again after 1 s, 2 s, 4 s ... at most 60 s, and never skipped.
public final class EventConsumer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EventConsumer.class.getName());
    private static final int BATCH = 100;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final String name;
    private final Records records;
    private final Timers timers;
    private final EventHandler handler;
    private final Thread thread;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean closed;
    private boolean ended;
    private boolean signalled;
    private boolean paused;
    private boolean idle;
    private @Nullable RuntimeException lastFailure;

    /// How many of the next events are handled one at a time, because they were part of a batch that failed.
    private int singly;

    private Duration pause = FIRST_PAUSE;

    private EventConsumer(String name, Records records, Timers timers, EventHandler handler) {
        this.name = name;
        this.records = records;
        this.timers = timers;
        this.handler = handler;
        this.thread = Thread.ofVirtual().name("events-" + name).unstarted(this::run);
    }

    /// Starts to consume.
    ///
    /// @param name under which the offset is kept; never changes, and no two consumers share one
    public static EventConsumer start(String name, Records records, Timers timers, EventHandler handler) {
        EventConsumer consumer = new EventConsumer(name, records, timers, handler);
        records.onEvents(consumer::signal);
        consumer.thread.start();
        return consumer;
    }

    private void run() {
        try {
            consume();
        } finally {
            lock.lock();
            try {
                ended = true;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private void consume() {
        while (!isClosed()) {
            int limit = singly > 0 ? 1 : BATCH;
            try {
                int handled = handleBatch(limit);
                pause = FIRST_PAUSE;
                singly = Math.max(0, singly - handled);
                if (handled == 0) {
                    singly = 0;
                    awaitSignal();
                }
            } catch (RuntimeException e) {
                if (limit > 1) {
                    singly = BATCH;
                } else {
                    pauseAfter(e);
                }
            }
        }
    }

    private int handleBatch(int limit) {
        List<StoredEvent> events = records.read(tx -> tx.events(tx.offset(name), limit));
        if (events.isEmpty()) {
            return 0;
        }
        return records.write(tx -> {
            for (StoredEvent event : events) {
                handler.handle(event, tx);
            }
            tx.advance(name, events.getLast().offset());
            return events.size();
        });
    }

    private void awaitSignal() {
        lock.lock();
        try {
            lastFailure = null;
            while (!closed && !signalled) {
                idle = true;
                changed.signalAll();
                changed.awaitUninterruptibly();
            }
            idle = false;
            signalled = false;
        } finally {
            lock.unlock();
        }
    }

    private void pauseAfter(RuntimeException failure) {
        LOG.log(
                System.Logger.Level.ERROR,
                "consumer " + name + ": an event could not be handled, next attempt in " + pause,
                failure);
        lock.lock();
        try {
            lastFailure = failure;
            paused = true;
            Timers.Timer timer = timers.at(timers.instant().plus(pause), this::resume);
            while (!closed && paused) {
                changed.awaitUninterruptibly();
            }
            timer.cancel();
        } finally {
            lock.unlock();
        }
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }

    private void resume() {
        lock.lock();
        try {
            paused = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void signal() {
        lock.lock();
        try {
            signalled = true;
            idle = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until every event has been handled that was committed before the call.
    ///
    /// @param timeout in real time, whatever the timers say
    /// @throws IllegalStateException when that takes longer, with the last failure as its cause
    public void awaitIdle(Duration timeout) {
        signal();
        lock.lock();
        try {
            long left = timeout.toNanos();
            while (!idle) {
                if (left <= 0) {
                    throw new IllegalStateException("consumer " + name + ": not idle after " + timeout, lastFailure);
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for consumer " + name, e);
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the batch that is being handled, and handles no other.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
            while (!ended) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }
}
