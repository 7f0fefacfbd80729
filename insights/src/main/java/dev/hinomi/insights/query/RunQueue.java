package dev.hinomi.insights.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;

/// Runs so many pieces of work at once; the others wait, the oldest first. Each has a thread of its own, which may be
/// interrupted to end it.
final class RunQueue implements AutoCloseable {
    private final int atOnce;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("query-", 0).factory());
    private int running;
    private boolean closed;

    RunQueue(int atOnce) {
        this.atOnce = atOnce;
    }

    /// Throws a [RejectedExecutionException] after [#close].
    void submit(Runnable work) {
        lock.lock();
        try {
            if (closed) {
                throw new RejectedExecutionException("closed");
            }
            waiting.add(work);
            beginNext();
        } finally {
            lock.unlock();
        }
    }

    private void beginNext() {
        if (running < atOnce && !waiting.isEmpty()) {
            Runnable work = waiting.remove();
            running++;
            threads.execute(() -> run(work));
        }
    }

    private void run(Runnable work) {
        try {
            work.run();
        } finally {
            lock.lock();
            try {
                running--;
                beginNext();
            } finally {
                lock.unlock();
            }
        }
    }

    /// Forgets what waits, and waits for what runs.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            waiting.clear();
        } finally {
            lock.unlock();
        }
        threads.close();
    }
}
