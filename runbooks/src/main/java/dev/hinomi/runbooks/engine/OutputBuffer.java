package dev.hinomi.runbooks.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// What a step that is being carried out has printed. Safe for several threads.
final class OutputBuffer {
    /// Characters that are kept of one attempt.
    static final int LIMIT = 256 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final StringBuilder text = new StringBuilder();
    private boolean truncated;

    void print(String more) {
        lock.lock();
        try {
            int room = LIMIT - text.length();
            if (more.length() <= room) {
                text.append(more);
            } else if (!truncated) {
                text.append(more, 0, Math.max(0, room));
                truncated = true;
            }
        } finally {
            lock.unlock();
        }
    }

    StepOutput snapshot(List<Map<String, String>> rows) {
        lock.lock();
        try {
            return new StepOutput(text.toString(), truncated, rows);
        } finally {
            lock.unlock();
        }
    }
}
