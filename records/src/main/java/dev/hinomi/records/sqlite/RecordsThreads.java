package dev.hinomi.records.sqlite;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/// Platform threads for native calls, which would pin the carrier of a virtual thread. They know each other, so that a
/// transaction inside another is refused and does not wait for itself.
final class RecordsThreads {
    private RecordsThreads() {}

    private static final class RecordsThread extends Thread {
        RecordsThread(Runnable task, String name) {
            super(task, name);
            setDaemon(true);
        }
    }

    static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> new RecordsThread(task, name + "-" + number.incrementAndGet());
    }

    static void requireOutsideTransaction() {
        if (Thread.currentThread() instanceof RecordsThread) {
            throw new IllegalStateException("a transaction inside a transaction: use the one that was given");
        }
    }

    /// Waits for the end of `thread`, whatever interrupts, and keeps the interrupt for the caller.
    static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
