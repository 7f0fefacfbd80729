package dev.hinomi.metrics;

import dev.hinomi.kernel.Timers;
import dev.hinomi.metrics.data.PeriodRules;
import dev.hinomi.store.PointFold;
import dev.hinomi.store.TelemetryStore;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Deletes data points that have been kept long enough, and lets the store fold those that AWS keeps by the minute, by
/// five minutes and by the hour (CloudWatch User Guide, "Metrics retention"), every hour. A point is accepted up to two
/// weeks late, so that those of the first fifteen days are kept exactly, each value with how often it occurred.
public final class PointRetention implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final TelemetryStore store;
    private final Timers timers;
    private final Duration kept;
    private Timers.@Nullable Timer sweep;

    /// @param kept how long data points are kept
    public PointRetention(TelemetryStore store, Timers timers, Duration kept) {
        this.store = store;
        this.timers = timers;
        this.kept = kept;
    }

    public void start() {
        sweep = timers.every(INTERVAL, this::sweep);
    }

    /// The oldest first, so that nothing is folded twice in one go.
    private void sweep() {
        Instant now = timers.instant();
        store.expirePoints(now.minus(kept));
        store.foldPoints(new PointFold(
                now.minus(PeriodRules.FIVE_MINUTES_KEPT), Duration.ofHours(1), PointFold.Precision.SKETCHED));
        store.foldPoints(new PointFold(
                now.minus(PeriodRules.MINUTES_KEPT), Duration.ofMinutes(5), PointFold.Precision.SKETCHED));
        store.foldPoints(
                new PointFold(now.minus(PeriodRules.SECONDS_KEPT), Duration.ofMinutes(1), PointFold.Precision.EXACT));
    }

    @Override
    public void close() {
        Timers.Timer started = sweep;
        if (started != null) {
            started.cancel();
        }
    }
}
