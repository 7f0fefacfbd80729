package dev.hinomi.alarms.internal.engine;

import dev.hinomi.kernel.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Evaluates alarms when they are due, partition by partition. There is one timer for all of them: it goes off when
/// some are due, and in between when one is new. Never is an alarm evaluated two times at once.
///
/// Partitions are what a process would have to own to evaluate only some of the alarms.
final class EvaluationWheel implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EvaluationWheel.class.getName());
    private static final int PARTITIONS = 64;
    private static final int CHANGES_AT_ONCE = 250;

    /// How many times as long as new alarms took nothing is done about further new ones.
    private static final int PAUSE = 4;

    private final List<Map<AlarmKey, WatchedAlarm>> partitions;
    private final Queue<WatchedAlarm> fresh = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean freshSet = new AtomicBoolean();
    private volatile Instant freshNotBefore = Instant.EPOCH;
    private final ReentrantLock round = new ReentrantLock();
    private final ReentrantLock arming = new ReentrantLock();
    private final Timers timers;
    private final ExecutorService workers;
    private final Preparation preparation;
    private final ChangeWriter writer;
    private Timers.@Nullable Timer timer;
    private Instant timerDue = Instant.MAX;
    private volatile boolean closed;

    /// Brings what alarms are evaluated from up to date.
    interface Preparation {
        /// Does so for alarms that are about to be evaluated.
        ///
        /// @param only for these; for all when null
        void prepare(@Nullable Collection<WatchedAlarm> only, Instant now);
    }

    EvaluationWheel(Timers timers, ExecutorService workers, Preparation preparation, ChangeWriter writer) {
        this.timers = timers;
        this.workers = workers;
        this.preparation = preparation;
        this.writer = writer;
        this.partitions = Stream.generate(
                        () -> (Map<AlarmKey, WatchedAlarm>) new ConcurrentHashMap<AlarmKey, WatchedAlarm>())
                .limit(PARTITIONS)
                .toList();
    }

    /// Evaluates an alarm at once, and from then on when it is due, in place of one of the same name.
    void add(WatchedAlarm alarm) {
        partition(alarm.key()).put(alarm.key(), alarm);
        fresh.add(alarm);
        if (freshSet.compareAndSet(false, true)) {
            Instant now = timers.instant();
            timers.at(freshNotBefore.isAfter(now) ? freshNotBefore : now, this::evaluateFresh);
        }
        arm(alarm.schedule().next(timers.instant()));
    }

    void remove(AlarmKey key) {
        partition(key).remove(key);
    }

    @Nullable
    WatchedAlarm find(AlarmKey key) {
        return partition(key).get(key);
    }

    Stream<WatchedAlarm> alarms() {
        return partitions.stream().flatMap(partition -> partition.values().stream());
    }

    private Map<AlarmKey, WatchedAlarm> partition(AlarmKey key) {
        return partitions.get(partitionOf(key));
    }

    private static int partitionOf(AlarmKey key) {
        return Math.floorMod(key.hashCode(), PARTITIONS);
    }

    private void evaluateFresh() {
        round.lock();
        try {
            freshSet.set(false);
            if (closed) {
                return;
            }
            List<WatchedAlarm> added = new ArrayList<>();
            for (WatchedAlarm alarm = fresh.poll(); alarm != null; alarm = fresh.poll()) {
                if (find(alarm.key()) == alarm) {
                    added.add(alarm);
                }
            }
            Instant now = timers.instant();
            preparation.prepare(added, now);
            Map<Integer, List<WatchedAlarm>> shares = new HashMap<>();
            added.forEach(alarm -> shares.computeIfAbsent(partitionOf(alarm.key()), _ -> new ArrayList<>())
                    .add(alarm));
            evaluateAll(shares.values(), now);
            // Where thousands are made one after the other, they share what they have to read.
            Instant end = timers.instant();
            freshNotBefore = end.plus(Duration.between(now, end).multipliedBy(PAUSE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "new alarms could not be evaluated", e);
        } finally {
            round.unlock();
        }
    }

    private void evaluateDue() {
        Instant now = timers.instant();
        round.lock();
        try {
            if (closed) {
                return;
            }
            preparation.prepare(null, now);
            evaluateAll(
                    partitions.stream()
                            .map(partition -> partition.values().stream()
                                    .filter(alarm -> alarm.isDue(now))
                                    .toList())
                            .filter(due -> !due.isEmpty())
                            .toList(),
                    now);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "alarms could not be evaluated", e);
        } finally {
            round.unlock();
            rearm(now);
        }
    }

    /// Evaluates each share on one of the workers, and waits for all.
    private void evaluateAll(Collection<List<WatchedAlarm>> shares, Instant now)
            throws InterruptedException, ExecutionException {
        List<Future<?>> running = new ArrayList<>();
        shares.forEach(share -> running.add(workers.submit(() -> evaluate(share, now))));
        for (Future<?> each : running) {
            each.get();
        }
    }

    private void evaluate(List<WatchedAlarm> alarms, Instant now) {
        List<WatchedAlarm.Change> changes = new ArrayList<>();
        for (WatchedAlarm alarm : alarms) {
            evaluate(alarm, now).ifPresent(changes::add);
            if (changes.size() == CHANGES_AT_ONCE) {
                write(changes);
                changes.clear();
            }
        }
        write(changes);
    }

    private static Optional<WatchedAlarm.Change> evaluate(WatchedAlarm alarm, Instant now) {
        try {
            return alarm.evaluate(now);
        } catch (RuntimeException e) {
            AlarmKey key = alarm.key();
            Optional<WatchedAlarm.Change> change = alarm.failed(e, now);
            // While it goes on failing, what there is to say was said.
            LOG.log(
                    change.isPresent() ? System.Logger.Level.WARNING : System.Logger.Level.DEBUG,
                    "alarm " + key.name() + " (" + key.scope().region() + ") could not be evaluated",
                    e);
            return change;
        }
    }

    /// Changes that cannot be written are found again by the next evaluation.
    private void write(List<WatchedAlarm.Change> changes) {
        try {
            writer.write(changes);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, changes.size() + " changes of alarms could not be stored", e);
        }
    }

    private void rearm(Instant after) {
        arming.lock();
        try {
            timerDue = Instant.MAX;
        } finally {
            arming.unlock();
        }
        alarms().map(alarm -> alarm.schedule().next(after))
                .min(Instant::compareTo)
                .ifPresent(this::arm);
    }

    /// Makes sure that the timer goes off at `due` or before.
    private void arm(Instant due) {
        arming.lock();
        try {
            if (!closed && due.isBefore(timerDue)) {
                if (timer != null) {
                    timer.cancel();
                }
                timerDue = due;
                timer = timers.at(due, this::evaluateDue);
            }
        } finally {
            arming.unlock();
        }
    }

    /// Waits for a round that is under way.
    @Override
    public void close() {
        arming.lock();
        try {
            closed = true;
            if (timer != null) {
                timer.cancel();
            }
        } finally {
            arming.unlock();
        }
        round.lock();
        try {
            workers.shutdown();
            partitions.forEach(Map::clear);
        } finally {
            round.unlock();
        }
    }
}
