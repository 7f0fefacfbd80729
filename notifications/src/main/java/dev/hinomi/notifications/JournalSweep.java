package dev.hinomi.notifications;

import dev.hinomi.kernel.Timers;
import dev.hinomi.notifications.state.Tables;
import dev.hinomi.records.Records;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Deletes what is told of deliveries when it is as old as the history of the alarms that caused them may be. A message
/// that is still on its way is not concerned.
final class JournalSweep implements AutoCloseable {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final Records records;
    private final Timers timers;
    private Timers.@Nullable Timer sweeping;

    JournalSweep(Records records, Timers timers) {
        this.records = records;
        this.timers = timers;
    }

    void start() {
        sweeping = timers.every(INTERVAL, this::sweep);
    }

    private void sweep() {
        Instant before = timers.instant().minus(KEPT);
        records.write(tx -> tx.trim(Tables.ATTEMPTS, before) + tx.trim(Tables.DEAD_LETTERS, before));
    }

    @Override
    public void close() {
        Timers.Timer started = sweeping;
        if (started != null) {
            started.cancel();
        }
    }
}
