package dev.hinomi.logs.feed;

import dev.hinomi.store.CommitListener;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The last commits, without a gap: all events with ids above `floor` and up to `last`.
final class RecentEvents implements CommitListener {
    /// What an event takes beside its message.
    private static final long EVENT_SIZE = 100;

    /// Appends that a reader takes at a time, so that the writer never waits long for the lock.
    private static final int TAKEN = 64;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final long limit;
    /// By the id of their last event.
    private final TreeMap<Long, Committed> appends = new TreeMap<>();
    private long size;
    private long floor;
    private long last;
    private int readers;
    private boolean closed;

    /// @param limit of the size of all events together, in characters of their messages
    RecentEvents(long limit) {
        this.limit = limit;
    }

    /// Says what was there before the first commit of which this was told.
    void begin(long lastId) {
        lock.lock();
        try {
            if (lastId > last) {
                last = lastId;
                forget();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void committed(List<Committed> committed) {
        lock.lock();
        try {
            for (Committed append : committed) {
                add(append);
            }
            while (size > limit) {
                Committed oldest = appends.pollFirstEntry().getValue();
                size -= size(oldest);
                floor = oldest.lastId();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void add(Committed append) {
        if (append.lastId() <= last) {
            return; // counted by `begin`
        }
        boolean gap = append.firstId() != last + 1;
        last = append.lastId();
        if (readers == 0) {
            floor = last;
            return;
        }
        if (gap) {
            // What an append that failed left behind, if anything, is in the store only.
            forget();
            floor = append.firstId() - 1;
        }
        appends.put(last, append);
        size += size(append);
    }

    private void forget() {
        appends.clear();
        size = 0;
        floor = last;
    }

    private static long size(Committed append) {
        return append.events().stream()
                .mapToLong(event -> event.message().length() + EVENT_SIZE)
                .sum();
    }

    long lastId() {
        lock.lock();
        try {
            return last;
        } finally {
            lock.unlock();
        }
    }

    void addReader() {
        lock.lock();
        try {
            readers++;
        } finally {
            lock.unlock();
        }
    }

    void removeReader() {
        lock.lock();
        try {
            readers--;
            if (readers == 0) {
                forget();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Some of the next appends beyond the id, the first perhaps only in part; none when there are none yet. Empty when
    /// they are no longer here but in the store.
    Optional<List<Committed>> after(long id) {
        lock.lock();
        try {
            if (id < floor) {
                return Optional.empty();
            }
            return Optional.of(
                    appends.tailMap(id, false).values().stream().limit(TAKEN).toList());
        } finally {
            lock.unlock();
        }
    }

    /// Waits until there is an event beyond the id.
    ///
    /// @throws CancellationException when the reader or all of this is closed
    void await(long id, Cursor reader) throws InterruptedException {
        lock.lock();
        try {
            requireOpen(reader);
            while (last <= id) {
                changed.await();
                requireOpen(reader);
            }
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen(Cursor reader) {
        if (closed || reader.isClosed()) {
            throw new CancellationException("log feed: closed");
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
