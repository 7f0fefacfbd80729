package dev.hinomi.bench.sustained;

import dev.hinomi.bench.server.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// When the server's sealing threads were busy, as their CPU time tells.
final class SealingWatch implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(100);
    private static final int IDLE_STEPS = 20;

    private final ServerProcess server;
    private final Thread thread;

    /// Whether it was busy in the step that ended at the time; guarded by this.
    private final TreeMap<Long, Boolean> busy = new TreeMap<>();

    private int idle;

    SealingWatch(ServerProcess server) {
        this.server = server;
        this.thread = Thread.ofPlatform().daemon().start(this::run);
    }

    private void run() {
        try {
            long last = cpu();
            while (true) {
                TimeUnit.NANOSECONDS.sleep(STEP.toNanos());
                long cpu = cpu();
                add(cpu > last);
                last = cpu;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long cpu() throws IOException {
        return server.threads().getOrDefault("store-seal", 0L);
    }

    private synchronized void add(boolean isBusy) {
        busy.put(System.nanoTime(), isBusy);
        idle = isBusy ? 0 : idle + 1;
    }

    /// Whether something was sealed at the time.
    synchronized boolean at(long nanoTime) {
        var step = busy.ceilingEntry(nanoTime);
        return step != null && step.getValue();
    }

    /// Waits until nothing has been sealed for two seconds.
    void awaitIdle() throws InterruptedException {
        while (!isIdle()) {
            TimeUnit.NANOSECONDS.sleep(STEP.toNanos());
        }
    }

    private synchronized boolean isIdle() {
        return idle >= IDLE_STEPS;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
