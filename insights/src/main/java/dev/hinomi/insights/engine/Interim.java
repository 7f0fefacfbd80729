package dev.hinomi.insights.engine;

import dev.hinomi.kernel.Timers;
import dev.hinomi.store.table.EventSession;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is shown of a query while it runs: how far it is, and after a second what its newest part gives.
final class Interim implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Interim.class.getName());
    private static final Duration TELL_PROGRESS = Duration.ofMillis(250);
    private static final Duration LONG = Duration.ofSeconds(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final QueryRun run;
    private final Timers timers;
    private final Timers.Timer telling;
    private Timers.@Nullable Timer previewing;
    private @Nullable EventSession session;
    private List<ResultRow> rows = List.of();
    private boolean closed;

    /// Begins to tell.
    ///
    /// @param progress what was scanned so far
    Interim(QueryRun run, Supplier<ScanStatistics> progress, Timers timers) {
        this.run = run;
        this.timers = timers;
        this.telling = timers.every(TELL_PROGRESS, () -> tell(progress.get()));
    }

    private void tell(ScanStatistics soFar) {
        lock.lock();
        try {
            if (!closed) {
                run.publish(new QueryResult(rows, soFar));
            }
        } finally {
            lock.unlock();
        }
    }

    /// Shows what a part of the query gives, when the query is still running in a second.
    ///
    /// @param sessions opens one for the part
    void preview(Supplier<EventSession> sessions, Function<EventSession, QueryResult> part) {
        previewing =
                timers.at(timers.instant().plus(LONG), () -> Thread.ofVirtual().start(() -> show(sessions, part)));
    }

    private void show(Supplier<EventSession> sessions, Function<EventSession, QueryResult> part) {
        try (EventSession own = sessions.get()) {
            if (!begin(own)) {
                return;
            }
            QueryResult found = part.apply(own);
            lock.lock();
            try {
                rows = found.rows();
            } finally {
                lock.unlock();
            }
        } catch (RuntimeException e) {
            // The query itself says what is wrong with it.
            LOG.log(System.Logger.Level.DEBUG, "no preview", e);
        }
    }

    private boolean begin(EventSession own) {
        lock.lock();
        try {
            session = own;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        telling.cancel();
        if (previewing != null) {
            previewing.cancel();
        }
        lock.lock();
        try {
            closed = true;
            if (session != null) {
                session.cancel();
            }
        } finally {
            lock.unlock();
        }
    }
}
