package dev.hinomi.store.engine;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.store.duckdb.EventSnapshot;
import dev.hinomi.store.field.FieldFile;
import dev.hinomi.store.internal.ChunkedResults;
import dev.hinomi.store.table.EventPlace;
import dev.hinomi.store.table.EventRange;
import dev.hinomi.store.table.EventSession;
import dev.hinomi.store.table.EventTable;
import dev.hinomi.store.table.RowSink;
import dev.hinomi.store.table.SessionCancelledException;
import dev.hinomi.store.table.SessionProgress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/// A session over the events as they were when it began. It takes an engine when it first needs one.
final class SnapshotSession implements EventSession {
    private final QueryEngines engines;
    private final EventSnapshot snapshot;
    private final Cancellation cancellation;

    /// Held while an engine is taken and while it is given back.
    private final ReentrantLock lock = new ReentrantLock();

    private @Nullable EngineSlot slot;
    private boolean closed;

    /// Of the slot's thread.
    private final List<SnapshotTable> tables = new ArrayList<>();

    private @Nullable DuckDBConnection connection;

    SnapshotSession(QueryEngines engines, EventSnapshot snapshot) {
        this.engines = engines;
        this.snapshot = snapshot;
        this.cancellation = new Cancellation(engines.threads());
    }

    @FunctionalInterface
    interface Work<T> {
        T run(QueryEngine engine, DuckDBConnection connection) throws SQLException;
    }

    @Override
    public EventTable table(EventRange range) {
        return call((engine, own) -> {
            SnapshotTable table = new TableSearch(
                            snapshot, engines.fieldFiles(), engines.recent(), engine, own, cancellation::isCancelled)
                    .find(range);
            tables.add(table);
            return table;
        });
    }

    @Override
    public void query(String sql, RowSink rows) {
        call((engine, own) -> {
            for (SnapshotTable table : tables) {
                engine.files().use(table.files());
            }
            try {
                read(own, sql, rows);
            } catch (SQLException e) {
                if (!cancellation.isCancelled() && EngineErrors.mayBeDamage(e)) {
                    suspectFieldFiles(engine);
                }
                throw e;
            }
            return this;
        });
    }

    /// Has them read whole; those that cannot be are removed, so that the next query does without. They are closed
    /// first: another engine may have found the damage, and what is there now may be another file.
    private void suspectFieldFiles(QueryEngine engine) throws SQLException {
        for (SnapshotTable table : tables) {
            for (FieldFile file : table.fieldFiles()) {
                engine.files().close(AttachedFiles.Named.of(file).alias());
                engines.fieldFiles().check(file);
            }
        }
    }

    private void read(DuckDBConnection own, String sql, RowSink rows) throws SQLException {
        try (DuckDBPreparedStatement statement = own.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class)) {
            cancellation.during(statement, () -> {
                try (DuckDBChunkedResult result = statement.query()) {
                    read(result, rows);
                }
                return statement;
            });
        }
    }

    /// Hands over the rows. They are found while this goes on.
    private void read(DuckDBChunkedResult result, RowSink rows) throws SQLException {
        while (result.nextChunk()) {
            ChunkRow row = new ChunkRow(result.chunk());
            for (long i = 0; i < result.chunk().rowCount(); i++) {
                cancellation.check();
                row.move(i);
                rows.row(row);
            }
        }
        cancellation.check();
        ChunkedResults.requireWhole(result);
    }

    @Override
    public Map<EventPlace, String> messages(EventTable table, Collection<EventPlace> places) {
        if (!(table instanceof SnapshotTable mine)) {
            throw new IllegalArgumentException("table: " + table + " (expected: one of this session)");
        }
        return call((engine, own) -> mine.messages(places, own, cancellation));
    }

    @Override
    public SessionProgress progress() {
        Future<SessionProgress> progress = engines.threads().submit(cancellation::progress);
        try {
            return progress.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("telemetry store: no progress is known", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SessionProgress(0);
        }
    }

    @Override
    public void cancel() {
        cancellation.cancel();
        engines.wake();
    }

    private <T> T call(Work<T> work) {
        cancellation.check();
        Future<T> result = slot().submit(engine -> work.run(engine, connection(engine)));
        try {
            return result.get();
        } catch (InterruptedException e) {
            cancel();
            Thread.currentThread().interrupt();
            throw new SessionCancelledException("the query was interrupted", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        }
    }

    private EngineSlot slot() {
        lock.lock();
        try {
            if (closed) {
                throw new FaultException(new Fault.Unavailable("telemetry store: the session is closed"));
            }
            EngineSlot mine = slot;
            if (mine == null) {
                mine = engines.take(cancellation);
                slot = mine;
            }
            return mine;
        } finally {
            lock.unlock();
        }
    }

    private DuckDBConnection connection(QueryEngine engine) throws SQLException {
        DuckDBConnection own = connection;
        if (own == null) {
            own = engine.connect();
            connection = own;
        }
        return own;
    }

    /// What happened, in the terms of the session. Of a failure in rows of Java, DuckDB knows the text only.
    private RuntimeException failure(Throwable cause) {
        boolean cancelled = cancellation.isCancelled();
        @Nullable
        Exception inRows = tables.stream()
                .map(SnapshotTable::failure)
                .filter(failed -> failed != null)
                .findFirst()
                .orElse(null);
        Throwable first = inRows == null || cancelled ? cause : inRows;
        if (first instanceof SQLException e) {
            return EngineErrors.meaning(e, cancelled);
        }
        if (first instanceof RuntimeException e) {
            return e;
        }
        return new IllegalStateException("telemetry store: a query failed", first);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            cancellation.cancel();
            release();
        } finally {
            lock.unlock();
        }
        engines.ended(this);
    }

    /// Waits until the engine has nothing of this session any more.
    private void release() {
        EngineSlot mine = slot;
        Future<?> released = mine == null ? engines.threads().submit(this::letGo) : mine.release(this::letGo);
        boolean interrupted = false;
        while (true) {
            try {
                released.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                System.getLogger(SnapshotSession.class.getName())
                        .log(System.Logger.Level.WARNING, "a session did not end cleanly", e.getCause());
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (mine != null) {
            engines.giveBack(mine);
        }
    }

    private @Nullable Void letGo() throws SQLException {
        try (EventSnapshot _ = snapshot) {
            if (connection != null) {
                connection.close();
            }
        }
        return null;
    }
}
