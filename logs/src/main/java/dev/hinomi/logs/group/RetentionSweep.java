package dev.hinomi.logs.group;

import dev.hinomi.kernel.Timers;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import dev.hinomi.store.TelemetryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Deletes expired events every hour. Readers do not wait for it: they never show an expired event.
public final class RetentionSweep implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RetentionSweep.class.getName());
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final Records records;
    private final TelemetryStore store;
    private final Timers timers;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean closed;
    private Timers.@Nullable Timer next;

    public RetentionSweep(Records records, TelemetryStore store, Timers timers) {
        this.records = records;
        this.store = store;
        this.timers = timers;
    }

    public void start() {
        lock.lock();
        try {
            if (!closed) {
                next = timers.at(timers.instant().plus(INTERVAL), this::run);
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            sweep();
        } finally {
            start();
        }
    }

    /// Deletes what has expired by now.
    void sweep() {
        Instant now = timers.instant();
        for (Document<LogGroup> document : records.read(tx -> tx.listAll(LogCollections.GROUPS))) {
            LogGroup group = document.value();
            if (group.retentionDays().isPresent()) {
                long deleted = store.expireEvents(group.id(), group.keptSince(now));
                LOG.log(System.Logger.Level.DEBUG, "{0}: {1} expired events deleted", group.name(), deleted);
            }
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            if (next != null) {
                next.cancel();
            }
        } finally {
            lock.unlock();
        }
    }
}
