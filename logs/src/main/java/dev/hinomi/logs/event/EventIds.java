package dev.hinomi.logs.event;

import dev.hinomi.store.TelemetryStore;
import java.util.concurrent.atomic.AtomicLong;

/// Gives events ids that grow in the order of arrival and go on above those that are stored already.
public final class EventIds {
    private final AtomicLong last;

    public EventIds(TelemetryStore store) {
        this.last = new AtomicLong(store.maxEventId());
    }

    /// The first of `count` ids in a row.
    long next(int count) {
        return last.getAndAdd(count) + 1;
    }
}
