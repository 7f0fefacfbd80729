package dev.hinomi.alarms.internal.engine;

import dev.hinomi.alarms.evaluation.Schedule;
import dev.hinomi.alarms.explain.Explainer;
import dev.hinomi.alarms.explain.Explanation;
import dev.hinomi.alarms.internal.state.AlarmRecords;
import dev.hinomi.alarms.internal.state.Transitions;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.CompositeCondition;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.LogCondition;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.metrics.recent.RecentPoints;
import dev.hinomi.metrics.recent.RecentPoints.Watch;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds all alarms on data points in memory and evaluates them. Those whose data is in memory have threads of their
/// own: however many there are, they wait for no read of the store.
public final class AlarmEngine implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AlarmEngine.class.getName());

    /// Evaluations that read the store spend their time waiting.
    private static final int READERS = 4;

    private final Records records;
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
            Transitions transitions,
            RecentPoints recent,
            PointSources points,
            Timers timers,
            Duration settle) {
        this.records = records;
        this.recent = recent;
        this.points = points;
        this.timers = timers;
        this.settle = settle;
        ChangeWriter writer = new ChangeWriter(records, transitions);
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
        for (Document<Alarm> alarm : alarms) {
            try {
                watch(alarm);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "alarm " + alarm.id() + " cannot be evaluated", e);
            }
        }
    }

    /// Takes note of an alarm that was made or changed. It is evaluated at once when its condition is new.
    public void watch(Scope scope, String name) {
        records.read(tx -> AlarmRecords.find(tx, scope, name)).ifPresent(this::watch);
    }

    /// What an evaluation of an alarm now sees and decides; nothing when it is not evaluated here.
    public Optional<Explanation> explain(Scope scope, Alarm alarm) {
        return Optional.ofNullable(find(new AlarmKey(scope, alarm.name()))).map(watched -> {
            Explainer explainer = new Explainer(watched.evaluation().condition(), watched.schedule(), timers.instant());
            return switch (watched.evaluation()) {
                case SeriesEvaluation series -> explainer.explain(alarm, series.source()::read);
                case ContributorEvaluation contributors ->
                    explainer.explain(
                            alarm, ranges -> contributors.source().read(ranges).series(), contributors.inAlarm());
            };
        });
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
            Schedule schedule = Schedule.of(condition, settle);
            // Watched before the one in its place is given up, so that what both need stays in memory.
            WatchedAlarm alarm =
                    new WatchedAlarm(document, schedule, points.watching(key, condition, schedule, records));
            remove(key);
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
            alarm.evaluation().watches().forEach(Watch::end);
        }
    }

    private void prepare(@Nullable Collection<WatchedAlarm> only, Instant now) {
        if (only == null) {
            recent.prepare(now);
        } else {
            Stream<Watch> watches = only.stream().flatMap(alarm -> alarm.evaluation().watches().stream());
            recent.prepare(watches.toList(), now);
        }
    }

    @Override
    public void close() {
        fromMemory.close();
        fromStore.close();
    }
}
