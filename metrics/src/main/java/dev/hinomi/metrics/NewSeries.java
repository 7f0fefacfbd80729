package dev.hinomi.metrics;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Makes series that are not there yet. Those of one request are one document, and requests are written beside each
/// other, so that a fleet that starts does not wait for a commit per metric. Who wants a series that another request is
/// about to make waits for it.
final class NewSeries {
    private static final Collection<Series> SERIES = new Collection<>("metric-series", Series.class);
    private static final Collection<Batch> BATCHES = new Collection<>("metric-series-batch", Batch.class);

    private final Records records;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Wanted, Making> underWay = new HashMap<>();

    /// In the order of their ids, in which they are made known.
    private final Deque<Making> inOrder = new ArrayDeque<>();

    private long lastId;

    NewSeries(Records records) {
        this.records = records;
    }

    /// The series that one request began; known by the id of the first.
    record Batch(List<Series> series) {
        Batch {
            series = List.copyOf(series);
        }
    }

    private record Wanted(Scope scope, SeriesCatalog.Key key) {}

    /// Tells of all series that were ever made, in the order of their ids. To be called once, before the first are
    /// made.
    void stored(BiConsumer<Scope, Series> to) {
        Map<Long, Runnable> stored = new TreeMap<>();
        // Earlier versions stored each series for itself.
        for (Document<Series> document : records.read(tx -> tx.listAll(SERIES))) {
            stored.put(document.value().id(), () -> to.accept(document.scope(), document.value()));
        }
        for (Document<Batch> document : records.read(tx -> tx.listAll(BATCHES))) {
            for (Series series : document.value().series()) {
                stored.put(series.id(), () -> to.accept(document.scope(), series));
            }
        }
        stored.forEach((id, tell) -> {
            lastId = Math.max(lastId, id);
            tell.run();
        });
    }

    /// Makes the series that are missing, with ids in the order of `keys`. On return each was made, here or by another
    /// caller.
    ///
    /// @param missing says which are still missing; asked again, since another caller may have been faster
    /// @param made is told of each in the order of the ids, by one thread at a time
    void make(Scope scope, List<SeriesCatalog.Key> keys, Predicate<SeriesCatalog.Key> missing, Consumer<Series> made) {
        Making own = new Making(scope, made);
        Set<Making> all = new LinkedHashSet<>();
        lock.lock();
        try {
            for (SeriesCatalog.Key key : new LinkedHashSet<>(keys)) {
                if (missing.test(key)) {
                    Making maker = underWay.computeIfAbsent(new Wanted(scope, key), ignored -> own);
                    all.add(maker);
                    if (maker == own) {
                        own.series.add(new Series(++lastId, key.metric(), key.unit()));
                    }
                }
            }
            if (all.contains(own)) {
                inOrder.add(own);
            }
        } finally {
            lock.unlock();
        }
        if (all.contains(own)) {
            store(own);
        }
        all.forEach(Making::await);
    }

    private void store(Making own) {
        @Nullable RuntimeException failure = new FaultException(new Fault.Unavailable("metrics: no series were made"));
        try {
            Batch batch = new Batch(own.series);
            String id = Long.toString(batch.series().getFirst().id());
            records.write(tx -> tx.put(BATCHES, own.scope, id, batch, 0));
            failure = null;
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            stored(own, failure);
        }
    }

    private void stored(Making own, @Nullable RuntimeException failure) {
        lock.lock();
        try {
            own.stored = true;
            own.failure = failure;
            while (!inOrder.isEmpty() && inOrder.getFirst().stored) {
                makeKnown(inOrder.removeFirst());
            }
        } finally {
            lock.unlock();
        }
    }

    private void makeKnown(Making first) {
        for (Series series : first.series) {
            if (first.failure == null) {
                first.made.accept(series);
            }
            underWay.remove(new Wanted(first.scope, new SeriesCatalog.Key(series.metric(), series.unit())));
        }
        first.known.countDown();
    }

    /// The new series of a request, until they are known.
    private static final class Making {
        private final Scope scope;
        private final Consumer<Series> made;
        private final List<Series> series = new ArrayList<>();
        private final CountDownLatch known = new CountDownLatch(1);
        private boolean stored;
        private @Nullable RuntimeException failure;

        private Making(Scope scope, Consumer<Series> made) {
            this.scope = scope;
            this.made = made;
        }

        /// Returns when the series are known, and throws when they could not be made.
        void await() {
            try {
                known.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new FaultException(new Fault.Unavailable("metrics: interrupted"), e);
            }
            RuntimeException e = failure;
            if (e != null) {
                throw e instanceof FaultException fault ? new FaultException(fault.fault(), e) : e;
            }
        }
    }
}
