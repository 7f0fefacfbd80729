package dev.hinomi.store.duckdb;

import dev.hinomi.kernel.Timers;
import java.time.Instant;

/// A clock that stands still, so that the store does nothing by itself.
final class StillTimers implements Timers {
    @Override
    public Instant instant() {
        return Instant.EPOCH;
    }

    @Override
    public Timer at(Instant when, Runnable task) {
        return () -> {};
    }
}
