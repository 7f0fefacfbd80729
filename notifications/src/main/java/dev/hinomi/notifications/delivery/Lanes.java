package dev.hinomi.notifications.delivery;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;

/// Runs work in lanes, each with a bound on how much runs at once. What waits in one lane holds up no other.
final class Lanes {
    private final ExecutorService threads;
    private final int width;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Lane> lanes = new HashMap<>();

    /// @param width how much runs at once in one lane
    Lanes(ExecutorService threads, int width) {
        this.threads = threads;
        this.width = width;
    }

    void submit(String name, Runnable work) {
        lock.lock();
        try {
            Lane lane = lanes.computeIfAbsent(name, _ -> new Lane());
            if (lane.running < width) {
                lane.running++;
                start(name, work);
            } else {
                lane.waiting.add(work);
            }
        } finally {
            lock.unlock();
        }
    }

    private void start(String name, Runnable work) {
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } finally {
                    next(name);
                }
            });
        } catch (RejectedExecutionException e) {
            // Closed: what is not done is done after the next start.
            lanes.remove(name);
        }
    }

    private void next(String name) {
        lock.lock();
        try {
            Lane lane = lanes.get(name);
            if (lane == null) {
                return;
            }
            Runnable waiting = lane.waiting.poll();
            if (waiting != null) {
                start(name, waiting);
            } else if (--lane.running == 0) {
                lanes.remove(name);
            }
        } finally {
            lock.unlock();
        }
    }

    private static final class Lane {
        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private int running;
    }
}
