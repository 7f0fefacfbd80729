package dev.hinomi.store.manifest;

import java.util.concurrent.locks.ReentrantLock;

/// A manifest that lasts as long as the process; for stores in temporary directories.
public final class MemoryManifest implements Manifest {
    private final ReentrantLock lock = new ReentrantLock();
    private Layout current = Layout.EMPTY;

    @Override
    public Layout load() {
        lock.lock();
        try {
            return current;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean compareAndSet(Layout expected, Layout next) {
        lock.lock();
        try {
            if (current.version() != expected.version()) {
                return false;
            }
            current = next;
            return true;
        } finally {
            lock.unlock();
        }
    }
}
