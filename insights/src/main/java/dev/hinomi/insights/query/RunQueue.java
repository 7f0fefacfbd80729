package dev.hinomi.insights.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Runs so many pieces of work at once; the others wait, the oldest first.
final class RunQueue implements AutoCloseable {
    private final int atOnce;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("query-", 0).factory());
    private int running;

    RunQueue(int atOnce) {
        this.atOnce = atOnce;
    }

    /// Throws a [java.util.concurrent.RejectedExecutionException] after [#close].
    void submit(Runnable work) {
        lock.lock();
        try {
            if (running == atOnce) {
                waiting.add(work);
                return;
            }
            threads.execute(() -> runAll(work));
            running++;
        } finally {
            lock.unlock();
        }
    }

    private void runAll(Runnable first) {
        for (Runnable work = first; work != null; work = next()) {
            work.run();
        }
    }

    private @Nullable Runnable next() {
        lock.lock();
        try {
            Runnable next = waiting.poll();
            if (next == null) {
                running--;
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    /// Waits for what runs and for what waits.
    @Override
    public void close() {
        threads.close();
    }
}
