package dev.hinomi.store.duckdb;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Timers;
import dev.hinomi.store.PointFold;
import dev.hinomi.store.manifest.HotFile;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What the store does by itself, one thing at a time on a thread of its own: sealing hot files that are full or
/// old, and removing dead rows.
final class Housekeeping implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());

    private static final Duration RETRY = Duration.ofMinutes(1);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("store-seal").daemon().factory());
    private final ReentrantLock lock = new ReentrantLock();
    private final Timers timers;
    private final StoreSettings settings;
    private final HotWriter writer;
    private final HotFiles hot;
    private final Sealer sealer;
    private Timers.@Nullable Timer aging;
    private Timers.@Nullable Timer maintenance;

    Housekeeping(Timers timers, StoreSettings settings, HotWriter writer, HotFiles hot, Sealer sealer) {
        this.timers = timers;
        this.settings = settings;
        this.writer = writer;
        this.hot = hot;
        this.sealer = sealer;
    }

    /// Seals what an earlier run left, and sets the time of the first maintenance.
    void start() {
        submit(this::seal);
        maintainLater();
    }

    /// A hot file was begun: it is closed when it has the age for it.
    void opened(HotFile file) {
        lock.lock();
        try {
            aging = after(settings.hotAge(), () -> writer.between(() -> hot.close(file)));
        } finally {
            lock.unlock();
        }
    }

    /// A hot file was closed.
    void closed() {
        lock.lock();
        try {
            if (aging != null) {
                aging.cancel();
            }
        } finally {
            lock.unlock();
        }
        submit(this::seal);
    }

    private void seal() {
        try {
            sealer.seal();
        } catch (FaultException e) {
            after(RETRY, this::seal);
            throw e;
        }
    }

    /// Runs the task on the thread and waits for it.
    void call(Runnable task) {
        try {
            thread.submit(task).get();
        } catch (RejectedExecutionException e) {
            throw new FaultException(new Fault.Unavailable("telemetry store: closed"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FaultException(new Fault.Unavailable("telemetry store: interrupted"), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FaultException fault) {
                throw fault;
            }
            throw new IllegalStateException("telemetry store: housekeeping failed", e.getCause());
        }
    }

    /// Closes the hot file, seals it, and removes whatever is dead.
    void settle() {
        writer.between(hot::closeOpen);
        sealer.seal();
        sealer.purge();
        sealer.compact();
    }

    /// Folds what is sealed already; the rest will be old enough the next time, too.
    void fold(PointFold fold) {
        call(() -> sealer.fold(fold));
    }

    private void maintainLater() {
        lock.lock();
        try {
            maintenance = after(settings.maintenance(), () -> {
                maintainLater();
                settle();
            });
        } finally {
            lock.unlock();
        }
    }

    private Timers.Timer after(Duration delay, Runnable task) {
        return timers.at(timers.instant().plus(delay), () -> submit(task));
    }

    private void submit(Runnable task) {
        try {
            thread.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "housekeeping of the telemetry store failed; it is tried again",
                            e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "housekeeping was left for the next start", e);
        }
    }

    /// Finishes what was begun, the sealing of the last hot file too, so that the next start has little to do.
    @Override
    public void close() {
        lock.lock();
        try {
            if (aging != null) {
                aging.cancel();
            }
            if (maintenance != null) {
                maintenance.cancel();
            }
        } finally {
            lock.unlock();
        }
        thread.close();
    }
}
