package dev.hinomi.metrics;

import dev.hinomi.kernel.Timers;
import dev.hinomi.store.TelemetryStore;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Deletes data points that have been kept long enough, every hour.
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
        sweep = timers.every(INTERVAL, () -> store.expirePoints(timers.instant().minus(kept)));
    }

    @Override
    public void close() {
        Timers.Timer started = sweep;
        if (started != null) {
            started.cancel();
        }
    }
}
