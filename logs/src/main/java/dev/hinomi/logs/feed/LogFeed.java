package dev.hinomi.logs.feed;

import dev.hinomi.store.TelemetryStore;
import java.util.Set;

/// Every event that is committed, in the order of ids: from memory while it is recent, from the store when it is not.
/// Who falls behind costs neither memory nor the writer's time. Without readers nothing is kept.
public final class LogFeed implements AutoCloseable {
    /// In characters; some seconds of a busy server.
    private static final long RECENT_SIZE = 8 << 20;

    private final TelemetryStore store;
    private final RecentEvents recent;

    public LogFeed(TelemetryStore store) {
        this(store, RECENT_SIZE);
    }

    LogFeed(TelemetryStore store, long recentSize) {
        this.store = store;
        this.recent = new RecentEvents(recentSize);
        store.listen(recent);
        recent.begin(store.maxEventId());
    }

    /// The id of the newest event; 0 when there was never one.
    public long lastId() {
        return recent.lastId();
    }

    /// Follows the events beyond an id.
    ///
    /// @param groups only of these; of all when empty. Of a group that is deleted nothing more comes
    public Cursor open(Set<Long> groups, long afterId) {
        return new Cursor(store, recent, groups, afterId);
    }

    /// Ends all cursors.
    @Override
    public void close() {
        recent.close();
    }
}
