package dev.hinomi.alarms.internal.engine;

import dev.hinomi.alarms.evaluation.DataPoints;
import dev.hinomi.alarms.evaluation.Evaluator;
import dev.hinomi.alarms.evaluation.Schedule;
import dev.hinomi.alarms.evaluation.Verdict;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.text.StateReason;
import dev.hinomi.alarms.text.StateReasonData;
import dev.hinomi.metrics.recent.RecentPoints.Watch;
import dev.hinomi.records.Document;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An alarm in memory, ready to be evaluated. What is stored is the truth: a change that does not fit it is dropped.
final class WatchedAlarm {
    private static final long NEVER = Long.MIN_VALUE;

    private final AlarmKey key;
    private final DatapointCondition condition;
    private final Schedule schedule;
    private final Evaluator evaluator;
    private final PointSource source;
    private final @Nullable WarmUpPeriod warmUp;
    private volatile Known known;
    private volatile long seen = NEVER;

    /// What is known of the stored alarm.
    private record Known(long version, AlarmState state, boolean warming) {
        static Known of(Document<Alarm> document) {
            Alarm alarm = document.value();
            return new Known(
                    document.version(), alarm.status().state(), alarm.status().isWarmingUp());
        }
    }

    WatchedAlarm(Document<Alarm> document, DatapointCondition condition, Schedule schedule, PointSource source) {
        this.key = new AlarmKey(document.scope(), document.id());
        this.condition = condition;
        this.schedule = schedule;
        this.evaluator = new Evaluator(condition);
        this.source = source;
        this.warmUp = WarmUpPeriod.of(document.value()).orElse(null);
        this.known = Known.of(document);
    }

    AlarmKey key() {
        return key;
    }

    DatapointCondition condition() {
        return condition;
    }

    Schedule schedule() {
        return schedule;
    }

    PointSource source() {
        return source;
    }

    /// Whether all its data is in memory.
    boolean remembered() {
        return !source.watches().isEmpty() && source.watches().stream().allMatch(Watch::remembered);
    }

    boolean isDue(Instant now) {
        return schedule.seen(now) > seen;
    }

    /// Whether it is evaluated in the same way as one that is stored so.
    boolean isFor(Alarm alarm) {
        return condition.equals(alarm.condition())
                && Optional.ofNullable(warmUp).equals(WarmUpPeriod.of(alarm));
    }

    /// Takes note of what is stored now.
    void refresh(Document<Alarm> document) {
        Known now = Known.of(document);
        if (now.version() > known.version()) {
            known = now;
        }
    }

    /// Evaluates the data up to `now`, and returns the change of the status that follows, if any.
    Optional<Change> evaluate(Instant now) {
        seen = schedule.seen(now);
        Known before = known;
        boolean warms = before.warming() && warmUp != null && !warmUp.isOver(now, seen, schedule, source);
        if (warms) {
            return Optional.empty();
        }
        DataPoints points = source.read(schedule.ranges(seen));
        boolean changes = evaluator
                .decide(points)
                .state()
                .filter(state -> state != before.state())
                .isPresent();
        if (!changes && !before.warming()) {
            return Optional.empty();
        }
        return Optional.of(new Change(this, before.state(), evaluator.evaluate(points), now));
    }

    /// The state that an evaluation came to.
    ///
    /// @param from the state that the alarm was in
    record Change(WatchedAlarm alarm, AlarmState from, Verdict verdict, Instant now) {
        /// Whether it still holds for what is stored.
        boolean appliesTo(Alarm stored) {
            return alarm.isFor(stored) && stored.status().state() == from;
        }

        AlarmStatus after(AlarmStatus before) {
            Instant at = now.truncatedTo(ChronoUnit.MILLIS);
            AlarmStatus evaluated = before.evaluated(null, before.evaluation() == null ? before.updated() : at);
            return switch (verdict) {
                case Verdict.Decided decided
                when decided.state() != before.state() ->
                    evaluated.next(
                            decided.state(),
                            StateReason.of(alarm.condition, decided),
                            StateReasonData.of(alarm.condition, decided, at),
                            at);
                case Verdict _ -> evaluated;
            };
        }
    }
}
