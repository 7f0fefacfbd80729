package dev.hinomi.store.engine;

import dev.hinomi.store.table.SessionCancelledException;
import dev.hinomi.store.table.SessionProgress;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/// Whether a session was cancelled, and the statement that is to be ended then.
final class Cancellation {
    private static final long AGAIN_MILLIS = 5;

    private final Executor threads;
    private @Nullable Running running;
    private volatile boolean cancelled;

    /// @param threads of the platform, for calls of DuckDB
    Cancellation(Executor threads) {
        this.threads = threads;
    }

    private record Running(DuckDBPreparedStatement statement, CountDownLatch ended) {}

    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    boolean isCancelled() {
        return cancelled;
    }

    void check() {
        if (cancelled) {
            throw new SessionCancelledException("the query was cancelled", null);
        }
    }

    /// Does work with a statement that ends when the session is cancelled.
    <T> T during(DuckDBPreparedStatement statement, Work<T> work) throws SQLException {
        Running mine = new Running(statement, new CountDownLatch(1));
        synchronized (this) {
            check();
            running = mine;
        }
        try {
            return work.run();
        } finally {
            synchronized (this) {
                running = null;
            }
            mine.ended.countDown();
        }
    }

    /// How far the running statement is. Must be called on a platform thread.
    SessionProgress progress() throws SQLException {
        Running now;
        synchronized (this) {
            now = running;
        }
        double percent = now == null ? 0 : now.statement.getQueryProgress().getPercentage();
        return new SessionProgress(Math.clamp(percent / 100, 0, 1));
    }

    /// Ends the running statement and every later one.
    void cancel() {
        Running now;
        boolean first;
        synchronized (this) {
            first = !cancelled;
            cancelled = true;
            now = running;
        }
        if (first && now != null) {
            threads.execute(() -> interrupt(now));
        }
    }

    /// DuckDB forgets an interrupt that comes before the statement has begun, so it is repeated.
    private static void interrupt(Running running) {
        try {
            do {
                running.statement.cancel();
            } while (!running.ended.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS));
        } catch (SQLException e) {
            System.getLogger(Cancellation.class.getName())
                    .log(System.Logger.Level.DEBUG, "a statement was not cancelled", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
