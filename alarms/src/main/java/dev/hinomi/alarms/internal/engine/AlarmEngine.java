package dev.hinomi.alarms.internal.engine;

import dev.hinomi.alarms.evaluation.Schedule;
import dev.hinomi.alarms.explain.Explainer;
import dev.hinomi.alarms.explain.Explanation;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.CompositeCondition;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.metrics.recent.RecentPoints;
import dev.hinomi.metrics.recent.RecentPoints.Watch;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds all alarms on data points in memory and evaluates them. Those whose data is in memory have threads of their
/// own: however many there are, they wait for no read of the store.
public final class AlarmEngine implements AutoCloseable {
    /// Evaluations that read the store spend their time waiting.
    private static final int READERS = 4;

    private final Records records;
    private final Collection<Alarm> stored;
    private final RecentPoints recent;
    private final PointSources points;
    private final Timers timers;
    private final Duration settle;
    private final EvaluationWheel fromMemory;
    private final EvaluationWheel fromStore;
    private final ReentrantLock changing = new ReentrantLock();

    /// @param settle how long after the end of a period its alarm is evaluated, so that late data counts
    public AlarmEngine(
            Records records,
            Collection<Alarm> stored,
            StatusWriter statuses,
            RecentPoints recent,
            PointSources points,
            Timers timers,
            Duration settle) {
        this.records = records;
        this.stored = stored;
        this.recent = recent;
        this.points = points;
        this.timers = timers;
        this.settle = settle;
        ChangeWriter writer = new ChangeWriter(records, stored, statuses);
        int processors = Runtime.getRuntime().availableProcessors();
        this.fromMemory = new EvaluationWheel(
                timers,
                Executors.newFixedThreadPool(
                        Math.max(1, processors / 2),
                        Thread.ofPlatform().name("alarms-", 0).daemon().factory()),
                this::prepare,
                writer);
        this.fromStore = new EvaluationWheel(
                timers,
                Executors.newFixedThreadPool(
                        READERS, Thread.ofVirtual().name("alarms-store-", 0).factory()),
                (_, _) -> {},
                writer);
    }

    /// Takes up all alarms that there are.
    public void start(Iterable<Document<Alarm>> alarms) {
        alarms.forEach(this::watch);
    }

    /// Takes note of an alarm that was made or changed. It is evaluated at once when its condition is new.
    public void watch(Scope scope, String name) {
        records.read(tx -> tx.get(stored, scope, name)).ifPresent(this::watch);
    }

    /// What an evaluation of an alarm now sees and decides; nothing when it is not evaluated here.
    public Optional<Explanation> explain(Scope scope, Alarm alarm) {
        WatchedAlarm watched = find(new AlarmKey(scope, alarm.name()));
        return Optional.ofNullable(watched)
                .map(each -> new Explainer(each.condition(), each.schedule())
                        .explain(alarm, each.source()::read, timers.instant()));
    }

    public void forget(Scope scope, String name) {
        changing.lock();
        try {
            remove(new AlarmKey(scope, name));
        } finally {
            changing.unlock();
        }
    }

    private void watch(Document<Alarm> document) {
        switch (document.value().condition()) {
            case DatapointCondition condition -> watch(document, condition);
            // What they depend on decides when these are evaluated.
            case CompositeCondition _, LogCondition _ -> {}
        }
    }

    private void watch(Document<Alarm> document, DatapointCondition condition) {
        changing.lock();
        try {
            AlarmKey key = new AlarmKey(document.scope(), document.id());
            WatchedAlarm known = find(key);
            if (known != null && known.isFor(document.value())) {
                known.refresh(document);
                return;
            }
            remove(key);
            Schedule schedule = Schedule.of(condition, settle);
            WatchedAlarm alarm = new WatchedAlarm(
                    document, condition, schedule, points.watching(document.scope(), condition, schedule));
            (alarm.remembered() ? fromMemory : fromStore).add(alarm);
        } finally {
            changing.unlock();
        }
    }

    private @Nullable WatchedAlarm find(AlarmKey key) {
        WatchedAlarm alarm = fromMemory.find(key);
        return alarm == null ? fromStore.find(key) : alarm;
    }

    private void remove(AlarmKey key) {
        WatchedAlarm alarm = find(key);
        if (alarm != null) {
            fromMemory.remove(key);
            fromStore.remove(key);
            alarm.source().watches().forEach(Watch::end);
        }
    }

    private void prepare(java.util.@Nullable Collection<WatchedAlarm> only, Instant now) {
        if (only == null) {
            recent.prepare(now);
        } else {
            Stream<Watch> watches = only.stream().flatMap(alarm -> alarm.source().watches().stream());
            recent.prepare(watches.toList(), now);
        }
    }

    @Override
    public void close() {
        fromMemory.close();
        fromStore.close();
    }
}
