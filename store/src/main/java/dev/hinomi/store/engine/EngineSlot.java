package dev.hinomi.store.engine;

import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.table.ScalarFunction;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/// A place for an engine, with the thread that uses it. The engine is started when it is first needed, and again when
/// DuckDB gave it up.
final class EngineSlot implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EngineSlot.class.getName());

    private final Path spill;
    private final EngineSettings settings;
    private final List<ScalarFunction> functions;
    private final ExecutorService thread;

    /// Of the slot's thread.
    private @Nullable QueryEngine engine;

    /// @param spill where the engine may write; of this slot alone
    EngineSlot(Path spill, EngineSettings settings, List<ScalarFunction> functions) {
        this.spill = spill;
        this.settings = settings;
        this.functions = functions;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("store-query-", 1).daemon().factory());
    }

    @FunctionalInterface
    interface Work<T> {
        T run(QueryEngine engine) throws SQLException;
    }

    /// Does work with the engine, on the slot's thread.
    <T> Future<T> submit(Work<T> work) {
        return thread.submit(() -> {
            QueryEngine running = engine;
            if (running == null) {
                running = QueryEngine.start(spill, settings, functions);
                engine = running;
            }
            try {
                return work.run(running);
            } catch (SQLException e) {
                if (EngineErrors.isFatal(e)) {
                    LOG.log(System.Logger.Level.WARNING, "DuckDB gave up an engine of queries; another one follows", e);
                    stop();
                }
                throw e;
            }
        });
    }

    /// Does work on the slot's thread, after what was submitted before, and makes the engine ready for others.
    Future<?> release(Callable<?> work) {
        return thread.submit(() -> {
            if (engine != null) {
                engine.clear();
            }
            return work.call();
        });
    }

    /// Closes a file that is gone.
    void forget(DataFile file) {
        try {
            thread.execute(() -> {
                if (engine != null) {
                    close(engine, file);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.TRACE, "the engine is closed, and its files are", e);
        }
    }

    private static void close(QueryEngine engine, DataFile file) {
        try {
            engine.files().close(AttachedFiles.Named.events(file));
            engine.files().close(AttachedFiles.Named.fields(file));
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, file.fileName() + " stays open until its engine ends", e);
        }
    }

    private void stop() {
        QueryEngine running = engine;
        engine = null;
        try {
            if (running != null) {
                running.close();
            }
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "an engine of queries did not close cleanly", e);
        }
    }

    @Override
    public void close() {
        thread.execute(this::stop);
        thread.close();
    }
}
