package dev.hinomi.delivery.forwarding;

import dev.hinomi.delivery.destination.Sender;
import dev.hinomi.delivery.destination.Targets;
import dev.hinomi.delivery.subscription.SubscriptionFilter;
import dev.hinomi.delivery.subscription.SubscriptionListener;
import dev.hinomi.delivery.subscription.SubscriptionRecords;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.logs.Logs;
import dev.hinomi.logs.group.LogCatalog;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Runs the workers of all filters.
public final class Forwarding implements SubscriptionListener, AutoCloseable {
    private static final Duration FLUSH = Duration.ofMinutes(1);
    private static final Duration PRUNE = Duration.ofHours(1);

    private final Logs logs;
    private final SubscriptionRecords records;
    private final Packer packer;
    private final Courier courier;
    private final Tally tally;
    private final Timers timers;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("subscription-", 0).factory());
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Running> running = new HashMap<>();
    private boolean started;
    private Timers.@Nullable Timer flushing;
    private Timers.@Nullable Timer pruning;

    public Forwarding(
            Logs logs,
            LogCatalog catalog,
            SubscriptionRecords records,
            Targets targets,
            Sender sender,
            DeliveryMetrics metrics,
            RandomGenerator random,
            Timers timers) {
        this.logs = logs;
        this.records = records;
        this.packer = new Packer(catalog, logs.egress(), logs.transformers());
        this.tally = new Tally(metrics);
        this.courier = new Courier(targets, sender, new Backoff(random), tally, timers);
        this.timers = timers;
    }

    private record Running(Worker worker, Future<?> thread) {}

    /// Goes on with every filter where it was.
    public void start() {
        lock.lock();
        try {
            started = true;
            // Within the lock: a filter that is put meanwhile is not replaced by what it was before.
            records.all().forEach(document -> begin(document.scope(), document.value()));
        } finally {
            lock.unlock();
        }
        flushing = timers.every(FLUSH, tally::flush);
        pruning = timers.every(PRUNE, this::prune);
    }

    @Override
    public void put(Scope scope, SubscriptionFilter filter) {
        lock.lock();
        try {
            Running known = running.get(filter.id());
            if (known != null) {
                known.worker().change(filter);
            } else if (started) {
                begin(scope, filter);
            }
        } finally {
            lock.unlock();
        }
    }

    private void begin(Scope scope, SubscriptionFilter filter) {
        Worker worker = new Worker(scope, filter, logs.feed(), records, packer, courier, timers);
        running.put(filter.id(), new Running(worker, threads.submit(worker)));
    }

    @Override
    public void deleted(SubscriptionFilter filter) {
        lock.lock();
        try {
            Running known = running.remove(filter.id());
            if (known != null) {
                known.thread().cancel(true);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Ends the workers of filters that went with their groups.
    private void prune() {
        lock.lock();
        try {
            Set<String> known = records.all().stream()
                    .map(document -> document.value().id())
                    .collect(Collectors.toSet());
            running.entrySet().removeIf(entry -> {
                boolean gone = !known.contains(entry.getKey());
                if (gone) {
                    entry.getValue().thread().cancel(true);
                }
                return gone;
            });
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        Timers.Timer flush = flushing;
        Timers.Timer prune = pruning;
        if (flush != null && prune != null) {
            flush.cancel();
            prune.cancel();
            tally.flush();
        }
        threads.shutdownNow();
        threads.close();
    }
}
