package dev.hinomi.ingest.otlp;

import java.util.ArrayDeque;
import java.util.Deque;

/// What has to be done when what an export has become cannot be stored, so that the sender may try again.
final class Undo {
    private final Deque<Runnable> steps = new ArrayDeque<>();

    void add(Runnable step) {
        steps.push(step);
    }

    /// The last step first.
    void run() {
        steps.forEach(Runnable::run);
    }
}
