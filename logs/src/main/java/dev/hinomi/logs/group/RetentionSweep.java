package dev.hinomi.logs.group;

import dev.hinomi.kernel.Timers;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import dev.hinomi.store.TelemetryStore;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Deletes expired events every hour. Readers do not wait for it: they never show an expired event.
public final class RetentionSweep implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RetentionSweep.class.getName());
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final Records records;
    private final TelemetryStore store;
    private final RetentionHold hold;
    private final Timers timers;
    private Timers.@Nullable Timer sweeping;

    public RetentionSweep(Records records, TelemetryStore store, RetentionHold hold, Timers timers) {
        this.records = records;
        this.store = store;
        this.hold = hold;
        this.timers = timers;
    }

    public void start() {
        sweeping = timers.every(INTERVAL, this::sweep);
    }

    /// Deletes what has expired by now.
    private void sweep() {
        Instant now = timers.instant();
        for (Document<LogGroup> document : records.read(tx -> tx.listAll(LogCollections.GROUPS))) {
            LogGroup group = document.value();
            if (group.retentionDays().isPresent()) {
                Instant before = hold.deletableBefore(document.scope(), group, group.keptSince(now));
                long deleted = store.expireEvents(group.id(), before);
                LOG.log(System.Logger.Level.DEBUG, "{0}: {1} expired events deleted", group.name(), deleted);
            }
        }
    }

    @Override
    public void close() {
        Timers.Timer started = sweeping;
        if (started != null) {
            started.cancel();
        }
    }
}
