package dev.hinomi.store.duckdb;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.store.CommitListener;
import dev.hinomi.store.CommitListener.Committed;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.PointRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The one thread that appends. It takes all batches that wait, writes them in one transaction and answers each caller
/// after the commit. A batch is in one transaction, so it is stored whole or not at all.
final class HotWriter implements AutoCloseable {
    /// Batches that may wait, so that callers slow down before the heap fills.
    private static final int WAITING = 256;

    private final Engines engines;
    private final HotFiles files;
    private final Index index;
    private final StoreSettings settings;

    private final LinkedBlockingQueue<Request> queue = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(WAITING);
    private final List<CommitListener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private boolean ended;

    /// Taken from the queue and not yet done. This and the size of the last batch belong to the writer's thread.
    private @Nullable Request held;

    private int lastBatch;

    HotWriter(Engines engines, HotFiles files, Index index, StoreSettings settings) {
        this.engines = engines;
        this.files = files;
        this.index = index;
        this.settings = settings;
    }

    void start() {
        Thread.ofPlatform().name("store-write").daemon().start(this::run);
    }

    private sealed interface Request {
        CompletableFuture<?> done();

        /// @param done completed with the id of the first event
        record Append(List<NewEventRow> events, List<PointRow> points, CompletableFuture<Long> done)
                implements Request {
            int rows() {
                return events.size() + points.size();
            }
        }

        record Between(Runnable task, CompletableFuture<Void> done) implements Request {}

        record Stop(CompletableFuture<Void> done) implements Request {}
    }

    /// Returns the id of the first event, 0 without events, when the rows are durable.
    long append(List<NewEventRow> events, List<PointRow> points) {
        CompletableFuture<Long> done = new CompletableFuture<>();
        submit(new Request.Append(events, points, done));
        return done.join();
    }

    /// Tells of every later commit that has events.
    void listen(CommitListener listener) {
        listeners.add(listener);
    }

    /// Runs the task between two commits.
    void between(Runnable task) {
        submit(new Request.Between(task, new CompletableFuture<>()));
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
                Request request = held == null ? queue.take() : held;
                held = null;
                switch (request) {
                    case Request.Append append -> commit(gather(append));
                    case Request.Between between -> runBetween(between);
                    case Request.Stop stop -> {
                        runBetween(new Request.Between(files::close, stop.done()));
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the writer", e);
        }
    }

    /// Takes what waits, and gives those who were in the last commit a moment to come back: a commit costs about as
    /// much as a thousand rows. A caller who is alone never waits for others.
    private List<Request.Append> gather(Request.Append first) throws InterruptedException {
        List<Request.Append> batch = new ArrayList<>();
        batch.add(first);
        int expected = lastBatch + queue.size();
        int rows = first.rows();
        long deadline = System.nanoTime() + settings.linger().toNanos();
        while (rows < settings.commitRows()) {
            long wait = batch.size() < expected ? deadline - System.nanoTime() : 0;
            Request next = queue.poll(wait, TimeUnit.NANOSECONDS);
            if (!(next instanceof Request.Append append)) {
                held = next; // what must run between two commits keeps its place
                break;
            }
            batch.add(append);
            rows += append.rows();
        }
        lastBatch = batch.size();
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
        List<Committed> committed;
        try {
            committed = engines.call(engine -> write(files.writable(engine), batch));
        } catch (RuntimeException | Error e) {
            files.abandon();
            batch.forEach(append -> append.done().completeExceptionally(e));
            return;
        }
        for (int i = 0; i < batch.size(); i++) {
            index.add(
                    committed.get(i).events(),
                    committed.get(i).lastId(),
                    batch.get(i).points());
        }
        tell(committed);
        for (int i = 0; i < batch.size(); i++) {
            boolean events = !batch.get(i).events().isEmpty();
            batch.get(i).done().complete(events ? committed.get(i).firstId() : 0);
        }
        files.closeIfFull();
    }

    /// Ids are given here, by the one thread that commits, so that none becomes visible after a greater one.
    private List<Committed> write(OpenHotFile file, List<Request.Append> batch) throws SQLException {
        List<Committed> written = new ArrayList<>(batch.size());
        file.begin();
        for (Request.Append append : batch) {
            long first = index.giveIds(append.events().size());
            long id = first;
            for (NewEventRow row : append.events()) {
                file.append(row, id++);
            }
            for (PointRow row : append.points()) {
                file.append(row);
            }
            written.add(new Committed(first, append.events()));
        }
        file.commit();
        return written;
    }

    private void tell(List<Committed> committed) {
        if (listeners.isEmpty()) {
            return;
        }
        List<Committed> withEvents =
                committed.stream().filter(append -> !append.events().isEmpty()).toList();
        if (!withEvents.isEmpty()) {
            listeners.forEach(listener -> listener.committed(withEvents));
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
