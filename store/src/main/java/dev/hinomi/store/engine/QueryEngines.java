package dev.hinomi.store.engine;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.store.duckdb.DuckDbStore;
import dev.hinomi.store.field.FieldFiles;
import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.rows.RecentBlocks;
import dev.hinomi.store.table.EventFields;
import dev.hinomi.store.table.EventSession;
import dev.hinomi.store.table.EventTables;
import dev.hinomi.store.table.ScalarFunction;
import dev.hinomi.store.table.SessionCancelledException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Queries over the events of a store, each in one of a few engines.
public final class QueryEngines implements EventTables {
    private final DuckDbStore store;
    private final FieldFiles fieldFiles;
    private final RecentBlocks recent;
    private final List<EngineSlot> slots = new ArrayList<>();

    /// For short calls of DuckDB by whoever may be on a virtual thread.
    private final ExecutorService threads;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<EngineSlot> free = new ArrayDeque<>();
    private final Set<SnapshotSession> open = new HashSet<>();
    private boolean closed;

    /// Engines over a store; close them before it.
    ///
    /// @param fields of the events as stored, as in the field files
    /// @param functions that statements may use
    public QueryEngines(
            DuckDbStore store,
            FieldFiles fieldFiles,
            EventFields fields,
            EngineSettings settings,
            List<ScalarFunction> functions) {
        this.store = store;
        this.fieldFiles = fieldFiles;
        this.recent = new RecentBlocks(fields, settings.recentBytes());
        this.threads = Executors.newFixedThreadPool(
                settings.engines() + 1,
                Thread.ofPlatform().name("store-query-call-", 1).daemon().factory());
        for (int number = 1; number <= settings.engines(); number++) {
            slots.add(new EngineSlot(
                    store.spillDirectory().resolve("query-" + number), settings, List.copyOf(functions)));
        }
        free.addAll(slots);
        store.whenDropped(this::forget);
    }

    private void forget(DataFile file) {
        recent.forget(file);
        slots.forEach(slot -> slot.forget(file));
    }

    @Override
    public EventSession open() {
        lock.lock();
        try {
            checkOpen();
            SnapshotSession session = new SnapshotSession(this, store.snapshot());
            open.add(session);
            return session;
        } finally {
            lock.unlock();
        }
    }

    /// Waits for an engine; the thread's interrupt ends that too.
    EngineSlot take(Cancellation cancellation) {
        lock.lock();
        try {
            while (free.isEmpty()) {
                cancellation.check();
                checkOpen();
                changed.await();
            }
            cancellation.check();
            return free.removeFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SessionCancelledException("the query was interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    void giveBack(EngineSlot slot) {
        lock.lock();
        try {
            free.addFirst(slot); // the one that has files open
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Lets those who wait for an engine look whether they are cancelled.
    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void ended(SnapshotSession session) {
        lock.lock();
        try {
            open.remove(session);
        } finally {
            lock.unlock();
        }
    }

    FieldFiles fieldFiles() {
        return fieldFiles;
    }

    RecentBlocks recent() {
        return recent;
    }

    ExecutorService threads() {
        return threads;
    }

    private void checkOpen() {
        if (closed) {
            throw new FaultException(new Fault.Unavailable("telemetry store: closed"));
        }
    }

    @Override
    public void close() {
        List<SnapshotSession> left;
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            left = List.copyOf(open);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        left.forEach(SnapshotSession::cancel);
        left.forEach(SnapshotSession::close);
        slots.forEach(EngineSlot::close);
        threads.close();
    }
}
