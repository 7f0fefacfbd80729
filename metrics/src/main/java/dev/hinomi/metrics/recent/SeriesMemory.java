package dev.hinomi.metrics.recent;

import dev.hinomi.store.PointRow;
import java.util.concurrent.locks.ReentrantLock;

/// What is remembered of one series.
final class SeriesMemory {
    private final ReentrantLock lock = new ReentrantLock();
    private Coverage coverage;
    private boolean loaded;
    private long from;
    private Slots slots;

    SeriesMemory(Coverage coverage) {
        this.coverage = coverage;
        this.slots = new Slots(coverage.values());
    }

    /// Makes sure that so much is remembered; when that is more than before, it has to be loaded again.
    void cover(Coverage needed) {
        lock.lock();
        try {
            if (!coverage.includes(needed)) {
                coverage = coverage.and(needed);
                loaded = false;
            }
        } finally {
            lock.unlock();
        }
    }

    Coverage coverage() {
        lock.lock();
        try {
            return coverage;
        } finally {
            lock.unlock();
        }
    }

    boolean isLoaded() {
        lock.lock();
        try {
            return loaded;
        } finally {
            lock.unlock();
        }
    }

    /// What is remembered is not what the store has, and has to be loaded again.
    void unload() {
        lock.lock();
        try {
            loaded = false;
        } finally {
            lock.unlock();
        }
    }

    /// Takes the place of whatever was remembered.
    ///
    /// @param since epoch seconds from which on `loadedSlots` has everything
    void load(Coverage of, long since, Slots loadedSlots) {
        lock.lock();
        try {
            if (coverage.equals(of)) {
                slots = loadedSlots;
                from = since;
                loaded = true;
            }
        } finally {
            lock.unlock();
        }
    }

    void add(PointRow row) {
        long second = row.time().getEpochSecond();
        lock.lock();
        try {
            if (loaded && second >= from) {
                long start = second - Math.floorMod(second, (long) coverage.slot());
                slots.add(start, row.count(), row.sum(), row.min(), row.max(), row.exact());
                if (row.exact()) {
                    slots.addValue(start, row.min(), row.count());
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /// Forgets what is older than the window at `now`, in epoch seconds.
    void forget(long now) {
        lock.lock();
        try {
            long since = now - coverage.window();
            since -= Math.floorMod(since, (long) coverage.slot());
            if (since > from) {
                from = since;
                slots.forget(since);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Puts together what is remembered of a period; returns false when not all of it is.
    boolean collect(long start, long end, boolean values, Collected to) {
        lock.lock();
        try {
            boolean aligned = start % coverage.slot() == 0 && end % coverage.slot() == 0;
            if (!loaded || start < from || !aligned || (values && !coverage.values())) {
                return false;
            }
            slots.collect(start, end, values, to);
            return true;
        } finally {
            lock.unlock();
        }
    }
}
