package dev.hinomi.store.duckdb;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.Layout;
import dev.hinomi.store.manifest.Manifest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/// The current layout and those before it that are still being read. A file is dropped once it is in none of them.
final class Views {
    private final ReentrantLock lock = new ReentrantLock();
    private final Manifest manifest;
    private final LongSupplier maxEventId;
    private final Consumer<DataFile> drop;
    private final List<Runnable> changeListeners = new CopyOnWriteArrayList<>();
    private final List<View> retired = new ArrayList<>();
    private final AtomicLong nextFile;
    private View current;

    /// @param drop takes the files that nobody reads any more and no layout names
    Views(Manifest manifest, LongSupplier maxEventId, Consumer<DataFile> drop) {
        this.manifest = manifest;
        this.maxEventId = maxEventId;
        this.drop = drop;
        this.current = new View(this, manifest.load());
        this.nextFile = new AtomicLong(current.layout.nextFile());
    }

    /// Tells of every later change. The listener returns at once.
    void whenChanged(Runnable listener) {
        changeListeners.add(listener);
    }

    /// A number for a new file. It becomes durable with the layout that names the file; numbers that are lost in a
    /// crash belong to files that the next start removes.
    long newFileNumber() {
        return nextFile.getAndIncrement();
    }

    /// The current layout, whose files stay until the view is closed.
    View acquire() {
        lock.lock();
        try {
            current.readers++;
            return current;
        } finally {
            lock.unlock();
        }
    }

    Layout layout() {
        lock.lock();
        try {
            return current.layout;
        } finally {
            lock.unlock();
        }
    }

    /// Changes the layout, durably and at once for every read that begins later.
    Layout update(UnaryOperator<Layout> change) {
        List<DataFile> dropped;
        Layout next;
        lock.lock();
        try {
            Layout before = current.layout;
            next = change.apply(before).withCounters(nextFile.get(), maxEventId.getAsLong());
            if (!manifest.compareAndSet(before, next)) {
                throw new FaultException(new Fault.Conflict(
                        "telemetry store: the manifest was changed by another process (expected: version "
                                + before.version() + ")"));
            }
            retired.add(current);
            current = new View(this, next);
            dropped = unused();
        } finally {
            lock.unlock();
        }
        dropped.forEach(drop);
        changeListeners.forEach(Runnable::run);
        return next;
    }

    private void release(View view) {
        List<DataFile> dropped;
        lock.lock();
        try {
            view.readers--;
            dropped = unused();
        } finally {
            lock.unlock();
        }
        dropped.forEach(drop);
    }

    /// Forgets the retired views that nobody reads, and answers the files that were only in those.
    private List<DataFile> unused() {
        List<View> left = retired.stream().filter(view -> view.readers == 0).toList();
        retired.removeAll(left);
        Set<Long> named = new HashSet<>();
        current.layout.files().forEach(file -> named.add(file.number()));
        retired.forEach(view -> view.layout.files().forEach(file -> named.add(file.number())));
        List<DataFile> unused = new ArrayList<>();
        for (View view : left) {
            view.layout.files().filter(file -> named.add(file.number())).forEach(unused::add);
        }
        return unused;
    }

    static final class View implements AutoCloseable {
        private final Views owner;
        private final Layout layout;
        private int readers;

        private View(Views owner, Layout layout) {
            this.owner = owner;
            this.layout = layout;
        }

        Layout layout() {
            return layout;
        }

        @Override
        public void close() {
            owner.release(this);
        }
    }
}
