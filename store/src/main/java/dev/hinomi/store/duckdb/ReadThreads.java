package dev.hinomi.store.duckdb;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/// Runs reads on a few platform threads: a native call would hold the carrier of a virtual thread for its whole length.
final class ReadThreads implements AutoCloseable {
    private final Engines engines;
    private final Views views;
    private final ExecutorService threads;

    ReadThreads(Engines engines, Views views, int count) {
        this.engines = engines;
        this.views = views;
        this.threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name("store-read-", 1).daemon().factory());
    }

    /// Runs `work` on one of the threads and waits for it. An interrupt cancels the running statement.
    <T> T call(Engines.SessionWork<T> work) {
        Running running = new Running();
        Future<T> result = submit(() -> engines.session(views, running, work));
        try {
            return result.get();
        } catch (InterruptedException e) {
            running.cancel();
            Thread.currentThread().interrupt();
            throw new FaultException(new Fault.Unavailable("telemetry store: the read was interrupted"), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FaultException fault) {
                throw fault;
            }
            throw new IllegalStateException("telemetry store: a read failed", e.getCause());
        }
    }

    private <T> Future<T> submit(Callable<T> task) {
        try {
            return threads.submit(task);
        } catch (RejectedExecutionException e) {
            throw new FaultException(new Fault.Unavailable("telemetry store: closed"), e);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
