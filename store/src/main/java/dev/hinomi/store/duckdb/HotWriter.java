package dev.hinomi.store.duckdb;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.PointRow;
import dev.hinomi.store.manifest.HotFile;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The one thread that appends. It takes all batches that wait, writes them in one transaction and answers each caller
/// after the commit. A batch is in one transaction, so it is stored whole or not at all.
final class HotWriter implements AutoCloseable {
    /// Batches that may wait, so that callers slow down before the heap fills.
    private static final int WAITING = 256;

    private static final System.Logger LOG = System.getLogger(HotWriter.class.getName());

    private final StoreDirectory directory;
    private final Engines engines;
    private final Views views;
    private final Index index;
    private final StoreSettings settings;
    private Consumer<HotFile> opened = file -> {};
    private Runnable closed = () -> {};

    private final LinkedBlockingQueue<Request> queue = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(WAITING);
    private final ReentrantLock lock = new ReentrantLock();
    private boolean ended;

    /// Only the thread sees it. Null until the first append, so that an idle store makes no files.
    private @Nullable OpenHotFile hot;

    private volatile long openFile;

    HotWriter(StoreDirectory directory, Engines engines, Views views, Index index, StoreSettings settings) {
        this.directory = directory;
        this.engines = engines;
        this.views = views;
        this.index = index;
        this.settings = settings;
    }

    /// Starts the thread.
    ///
    /// @param opened called on that thread when a hot file was begun
    /// @param closed called on that thread when a hot file was closed and may be sealed
    void start(Consumer<HotFile> opened, Runnable closed) {
        this.opened = opened;
        this.closed = closed;
        Thread.ofPlatform().name("store-write").daemon().start(this::run);
    }

    private sealed interface Request {
        CompletableFuture<Void> done();

        record Append(List<EventRow> events, List<PointRow> points, CompletableFuture<Void> done) implements Request {
            int rows() {
                return events.size() + points.size();
            }
        }

        record Between(Runnable task, CompletableFuture<Void> done) implements Request {}

        record Stop(CompletableFuture<Void> done) implements Request {}
    }

    /// Returns when the rows are durable.
    void append(List<EventRow> events, List<PointRow> points) {
        submit(new Request.Append(events, points, new CompletableFuture<>()));
    }

    /// Runs the task between two commits.
    void between(Runnable task) {
        submit(new Request.Between(task, new CompletableFuture<>()));
    }

    /// Closes the hot file, if it has rows, so that it can be sealed. Only from within [#between].
    void rotate() {
        OpenHotFile full = hot;
        if (full != null) {
            leave(full);
            closed.run();
        }
    }

    /// The number of the file that takes appends now, which must not be sealed; 0 when none does.
    long openFile() {
        return openFile;
    }

    private void submit(Request request) {
        room.acquireUninterruptibly();
        try {
            lock.lock();
            try {
                if (ended) {
                    throw new FaultException(new Fault.Unavailable("telemetry store: closed"));
                }
                queue.add(request);
            } finally {
                lock.unlock();
            }
            // Not interruptible: the caller must learn whether its rows are stored.
            request.done().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof FaultException fault) {
                throw fault;
            }
            throw new IllegalStateException("telemetry store: the writer failed", e.getCause());
        } finally {
            room.release();
        }
    }

    private void run() {
        try {
            while (true) {
                switch (queue.take()) {
                    case Request.Append append -> commit(gather(append));
                    case Request.Between between -> runBetween(between);
                    case Request.Stop stop -> {
                        runBetween(new Request.Between(this::rotate, stop.done()));
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the writer", e);
        }
    }

    private List<Request.Append> gather(Request.Append first) throws InterruptedException {
        List<Request.Append> batch = new ArrayList<>();
        batch.add(first);
        int rows = first.rows();
        long deadline = System.nanoTime() + settings.linger().toNanos();
        while (rows < settings.commitRows()) {
            if (queue.peek() == null && !settings.linger().isZero()) {
                TimeUnit.NANOSECONDS.sleep(Math.min(200_000, Math.max(0, deadline - System.nanoTime())));
            }
            // What must run between two commits keeps its place in the queue.
            if (queue.peek() instanceof Request.Append next) {
                queue.remove();
                batch.add(next);
                rows += next.rows();
            } else if (queue.peek() != null || System.nanoTime() >= deadline) {
                break;
            }
        }
        return batch;
    }

    private static void runBetween(Request.Between between) {
        try {
            between.task().run();
            between.done().complete(null);
        } catch (RuntimeException e) {
            between.done().completeExceptionally(e);
        }
    }

    private void commit(List<Request.Append> batch) {
        try {
            engines.call(engine -> {
                OpenHotFile file = writable(engine);
                for (Request.Append append : batch) {
                    for (EventRow row : append.events()) {
                        file.append(row);
                    }
                    for (PointRow row : append.points()) {
                        file.append(row);
                    }
                }
                file.commit();
                return file;
            });
        } catch (RuntimeException e) {
            abandon();
            batch.forEach(append -> append.done().completeExceptionally(e));
            return;
        }
        for (Request.Append append : batch) {
            index.add(append.events(), append.points());
            append.done().complete(null);
        }
        if (hot != null && (hot.rows() >= settings.hotRows() || hot.bytes() >= settings.hotBytes())) {
            runBetween(new Request.Between(this::rotate, new CompletableFuture<>()));
        }
    }

    private OpenHotFile writable(Engine engine) throws SQLException {
        if (hot != null && hot.isOf(engine)) {
            return hot;
        }
        // If there was one, it belonged to an engine that was given up and that closed its connections.
        HotFile file = new HotFile(views.newFileNumber(), views.layout().lastDeletion());
        openFile = file.number();
        OpenHotFile fresh = create(engine, file);
        try {
            directory.sync();
            views.update(layout -> layout.addHotFile(file));
        } catch (RuntimeException e) {
            fresh.close();
            throw e;
        }
        hot = fresh;
        opened.accept(file);
        return fresh;
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

    /// After a failure nothing more is written to the file: what it holds on disk is what counts from now on.
    private void abandon() {
        if (hot != null) {
            leave(hot);
        }
    }

    private void leave(OpenHotFile file) {
        hot = null;
        try {
            file.close();
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "a hot file did not close cleanly", e);
        } finally {
            openFile = 0;
        }
    }

    @Override
    public void close() {
        Request.Stop stop = new Request.Stop(new CompletableFuture<>());
        lock.lock();
        try {
            if (ended) {
                return;
            }
            ended = true;
            queue.add(stop);
        } finally {
            lock.unlock();
        }
        stop.done().join();
    }
}
