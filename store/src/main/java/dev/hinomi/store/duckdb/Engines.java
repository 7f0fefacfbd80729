package dev.hinomi.store.duckdb;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// The engine that runs now. DuckDB declares a database invalid after a failed write of its log or of a checkpoint, for
/// instance when the disk is full, and answers nothing more; then the engine is closed and another one started, which
/// attaches the files as they are on disk.
final class Engines implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Engines.class.getName());

    /// Held for reading while an engine is used, for writing while it is replaced.
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    private final StoreDirectory directory;
    private final StoreSettings settings;
    private @Nullable Engine current;
    private boolean closed;

    Engines(StoreDirectory directory, StoreSettings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    /// Work with the engine. Must run on a platform thread.
    @FunctionalInterface
    interface Work<T> {
        T run(Engine engine) throws SQLException;
    }

    <T> T call(Work<T> work) {
        if (Thread.currentThread().isVirtual()) {
            throw new IllegalStateException("a native call would hold the carrier of " + Thread.currentThread());
        }
        start();
        Engine broken;
        SQLException failure;
        lock.readLock().lock();
        try {
            Engine engine = current;
            if (engine == null) {
                throw new FaultException(new Fault.Unavailable("telemetry store: closed"));
            }
            try {
                return work.run(engine);
            } catch (SQLException e) {
                failure = e;
                broken = isFatal(e) ? engine : null;
            }
        } finally {
            lock.readLock().unlock();
        }
        // Within another call the engine is in use; whoever calls next finds it broken and ends it.
        if (broken != null && lock.getReadHoldCount() == 0) {
            stop(broken);
        }
        throw fault(failure);
    }

    @FunctionalInterface
    interface SessionWork<T> {
        T run(Session session) throws SQLException;
    }

    /// Work with a connection of its own and the current layout, whose files stay until it ends.
    <T> T session(Views views, Running running, SessionWork<T> work) {
        return call(engine -> {
            DuckDBConnection connection = engine.connect();
            try (Views.View view = views.acquire()) {
                return work.run(new Session(engine, connection, view.layout(), running));
            } finally {
                engine.disconnect(connection);
            }
        });
    }

    static FaultException fault(SQLException e) {
        // DuckDB adds hints and the statement in further lines; the cause has them all.
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new FaultException(new Fault.Unavailable("telemetry store: " + reason), e);
    }

    static boolean isFatal(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("invalidated") || message.contains("FATAL Error");
    }

    private void start() {
        lock.readLock().lock();
        try {
            if (current != null || closed) {
                return;
            }
        } finally {
            lock.readLock().unlock();
        }
        lock.writeLock().lock();
        try {
            if (current == null && !closed) {
                current = Engine.start(directory, settings);
            }
        } catch (SQLException e) {
            throw fault(e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void stop(Engine engine) {
        lock.writeLock().lock();
        try {
            if (current == engine) {
                LOG.log(System.Logger.Level.WARNING, "DuckDB gave up a database; its files are attached anew");
                current = null;
                engine.close();
            }
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "DuckDB did not close cleanly", e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            if (current != null) {
                current.close();
                current = null;
            }
        } catch (SQLException e) {
            throw fault(e);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
