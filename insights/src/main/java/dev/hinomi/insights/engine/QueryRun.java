package dev.hinomi.insights.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// A query at work, seen from both sides: the engine tells what it has found so far and hears that it is to end.
public final class QueryRun {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Runnable> actions = new ArrayList<>();
    private boolean cancelled;
    private volatile QueryResult latest = QueryResult.NOTHING;

    /// Whether it is to end.
    public boolean cancelled() {
        lock.lock();
        try {
            return cancelled;
        } finally {
            lock.unlock();
        }
    }

    /// Calls `action` when the query is to end, on the thread of whoever ends it; at once when it is to end already.
    /// Must return soon.
    public void whenCancelled(Runnable action) {
        lock.lock();
        try {
            if (!cancelled) {
                actions.add(action);
                return;
            }
        } finally {
            lock.unlock();
        }
        action.run();
    }

    /// Tells the engine to end.
    public void cancel() {
        List<Runnable> called;
        lock.lock();
        try {
            cancelled = true;
            called = List.copyOf(actions);
            actions.clear();
        } finally {
            lock.unlock();
        }
        called.forEach(Runnable::run);
    }

    /// Replaces what readers see while the query runs.
    public void publish(QueryResult soFar) {
        latest = soFar;
    }

    /// What was published last.
    public QueryResult latest() {
        return latest;
    }
}
