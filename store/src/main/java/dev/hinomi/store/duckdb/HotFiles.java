package dev.hinomi.store.duckdb;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.store.manifest.HotFile;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// The hot file that takes appends, and the one before it. Rows that are only in a log are held in memory too: a file
/// that is closed is therefore checkpointed, on a thread of its own while the next one takes the appends, and that
/// one is not closed before. Used by the writer's thread, but for [#isBusy].
final class HotFiles implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(HotFiles.class.getName());

    private final ExecutorService closing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("store-close").daemon().factory());
    private final StoreDirectory directory;
    private final Engines engines;
    private final Views views;
    private final Index index;
    private final StoreSettings settings;
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();
    private Consumer<HotFile> opened = file -> {};
    private Runnable closed = () -> {};
    private CompletableFuture<Void> checkpoint = CompletableFuture.completedFuture(null);

    /// Null until the first append, so that an idle store makes no files.
    private @Nullable OpenHotFile hot;

    HotFiles(StoreDirectory directory, Engines engines, Views views, Index index, StoreSettings settings) {
        this.directory = directory;
        this.engines = engines;
        this.views = views;
        this.index = index;
        this.settings = settings;
    }

    /// Says whom to tell.
    ///
    /// @param whenOpened when a file was begun
    /// @param whenClosed when a file was closed and may be sealed
    void tell(Consumer<HotFile> whenOpened, Runnable whenClosed) {
        this.opened = whenOpened;
        this.closed = whenClosed;
    }

    /// Whether the file is not yet to be sealed.
    boolean isBusy(HotFile file) {
        return busy.contains(file.number());
    }

    /// The file that takes appends, begun if need be.
    OpenHotFile writable(Engine engine) throws SQLException {
        if (hot != null && hot.isOf(engine)) {
            return hot;
        }
        abandon(); // it belongs to an engine that was given up
        HotFile file = new HotFile(views.newFileNumber(), views.layout().lastDeletion(), index.lastGivenId() + 1);
        busy.add(file.number());
        try {
            OpenHotFile fresh = create(engine, file);
            hot = fresh;
            directory.sync();
            views.update(layout -> layout.addHotFile(file));
            opened.accept(file);
            return fresh;
        } catch (SQLException | RuntimeException e) {
            busy.remove(file.number());
            throw e;
        }
    }

    private OpenHotFile create(Engine engine, HotFile file) throws SQLException {
        try {
            return OpenHotFile.create(engine, file);
        } catch (SQLException e) {
            engine.attachments().detach(file);
            directory.delete(file);
            throw e;
        }
    }

    /// Closes the file if it is full.
    void closeIfFull() {
        if (hot != null && (hot.rows() >= settings.hotRows() || hot.bytes() >= settings.hotBytes())) {
            beginClose(hot);
        }
    }

    /// Closes the file if it still takes appends.
    void close(HotFile file) {
        if (hot != null && hot.file().number() == file.number()) {
            closeOpen();
        }
    }

    /// Closes the file that takes appends; on return nothing keeps closed files from being sealed.
    void closeOpen() {
        if (hot != null) {
            beginClose(hot);
        }
        checkpoint.join();
    }

    /// After a failure nothing more is written to the file: what it holds on disk is what counts from now on.
    void abandon() {
        if (hot != null) {
            OpenHotFile failed = hot;
            leave(failed);
            busy.remove(failed.file().number());
        }
    }

    private void beginClose(OpenHotFile full) {
        leave(full);
        checkpoint.join();
        checkpoint = CompletableFuture.runAsync(() -> checkpoint(full.file()), closing);
    }

    private void leave(OpenHotFile file) {
        hot = null;
        try {
            file.close();
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "a hot file did not close cleanly", e);
        }
    }

    private void checkpoint(HotFile file) {
        try {
            engines.call(engine -> {
                DuckDBConnection connection = engine.connect();
                try (Attachments.Lease _ = engine.attachments().create(file);
                        Statement statement = connection.createStatement()) {
                    return statement.execute("CHECKPOINT " + Tables.alias(file));
                } finally {
                    engine.disconnect(connection);
                }
            });
        } catch (FaultException e) {
            // Its log has everything.
            LOG.log(System.Logger.Level.WARNING, file.fileName() + " stays as it is until it is sealed", e);
        } finally {
            busy.remove(file.number());
            closed.run();
        }
    }

    @Override
    public void close() {
        closeOpen();
        closing.close();
    }
}
