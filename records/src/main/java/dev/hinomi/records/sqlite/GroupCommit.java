package dev.hinomi.records.sqlite;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.records.Records.Work;
import dev.hinomi.records.WriteTx;
import dev.hinomi.records.internal.RecordJson;
import dev.hinomi.records.internal.SqlWriteTx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// The one thread that writes. Whatever waits when it comes round shares one commit, and so one sync of the disk; each
/// transaction has a savepoint of its own, so that a failing one leaves nothing behind and harms no other. While a
/// commit syncs the next group gathers, so nothing is held back to make groups larger.
final class GroupCommit implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(GroupCommit.class.getName());
    private static final int MAX_GROUP = 1_000;

    private final SqliteFile file;
    private final Connector connector;
    private final RecordJson json;
    private final BlockingQueue<PendingWrite<?>> queue = new LinkedBlockingQueue<>();
    private final PendingWrite<?> stop = new PendingWrite<Void>(tx -> {
        throw new IllegalStateException("the mark of the end is never run");
    });
    private final List<Runnable> eventListeners = new CopyOnWriteArrayList<>();
    private final Map<String, Long> changes = new ConcurrentHashMap<>();
    private final AtomicLong commits = new AtomicLong();
    private final ReentrantLock gate = new ReentrantLock();
    private final Thread thread;
    private boolean closed;

    /// Absent after a failure, until the next group opens another. Used by the writing thread only.
    private @Nullable SqliteConnection connection;

    GroupCommit(SqliteFile file, SqliteConnection first, Connector connector, RecordJson json) {
        this.file = file;
        this.connection = first;
        this.connector = connector;
        this.json = json;
        thread = RecordsThreads.named("records-writer").newThread(this::run);
        thread.start();
    }

    /// Opens a connection for writing.
    @FunctionalInterface
    interface Connector {
        SqliteConnection open() throws SQLException;
    }

    <T> CompletableFuture<T> submit(Work<WriteTx, T> work) {
        PendingWrite<T> write = new PendingWrite<>(work);
        gate.lock();
        try {
            if (closed) {
                throw new FaultException(new Fault.Unavailable(file.path() + ": is closed"));
            }
            queue.add(write);
        } finally {
            gate.unlock();
        }
        return write.outcome();
    }

    void onEvents(Runnable listener) {
        eventListeners.add(listener);
    }

    /// In how many commits documents of the collection were replaced or deleted, or may have been.
    long changes(String collection) {
        return changes.getOrDefault(collection, 0L);
    }

    /// How many commits there were, each of them one sync.
    long commits() {
        return commits.get();
    }

    private void run() {
        List<PendingWrite<?>> group = new ArrayList<>();
        boolean stopped = false;
        try {
            while (!stopped) {
                group.clear();
                group.add(queue.take());
                queue.drainTo(group, MAX_GROUP - 1);
                stopped = group.remove(stop);
                if (!group.isEmpty()) {
                    commit(group);
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the writing thread", e);
        } finally {
            disconnect();
        }
    }

    private void commit(List<PendingWrite<?>> group) {
        boolean published = false;
        List<Runnable> afterCommit = new ArrayList<>();
        Set<String> changed = new HashSet<>();
        try {
            SqliteConnection open = connection();
            open.control("begin immediate");
            for (PendingWrite<?> write : group) {
                published |= runInSavepoint(open, write, afterCommit, changed);
            }
            open.control("commit");
            commits.incrementAndGet();
        } catch (SQLException | RuntimeException | Error e) {
            // After a full disk or an I/O error nobody knows what is left of the transaction. A new connection does.
            disconnect();
            FaultException unavailable = file.unavailable(e);
            LOG.log(System.Logger.Level.ERROR, unavailable.getMessage(), e);
            count(changed);
            group.forEach(write -> write.abort(unavailable));
            return;
        }
        count(changed);
        if (published) {
            eventListeners.forEach(GroupCommit::call);
        }
        afterCommit.forEach(GroupCommit::call);
        group.forEach(PendingWrite::settle);
    }

    private void count(Set<String> changed) {
        changed.forEach(collection -> changes.merge(collection, 1L, Long::sum));
    }

    private boolean runInSavepoint(
            SqliteConnection open, PendingWrite<?> write, List<Runnable> afterCommit, Set<String> changed)
            throws SQLException {
        SqlWriteTx tx = new SqlWriteTx(open.handle(), json);
        open.control("savepoint work");
        try {
            write.run(tx);
            afterCommit.addAll(tx.actionsAfterCommit());
            changed.addAll(tx.changed());
        } catch (Throwable e) {
            open.control("rollback to work");
            write.failed(e instanceof JdbiException ? file.unavailable(e) : e);
        } finally {
            tx.end();
        }
        open.control("release work");
        return tx.published();
    }

    private SqliteConnection connection() throws SQLException {
        SqliteConnection open = connection;
        if (open == null) {
            open = connector.open();
            connection = open;
        }
        return open;
    }

    private void disconnect() {
        SqliteConnection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, file.path() + ": a connection did not close", e);
            }
        }
    }

    private static void call(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "what was to follow a commit failed", e);
        }
    }

    /// Finishes what was submitted, and refuses the rest.
    @Override
    public void close() {
        gate.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            queue.add(stop);
        } finally {
            gate.unlock();
        }
        RecordsThreads.join(thread);
    }
}
