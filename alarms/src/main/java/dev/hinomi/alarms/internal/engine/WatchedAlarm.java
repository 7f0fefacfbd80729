package dev.hinomi.alarms.internal.engine;

import dev.hinomi.alarms.evaluation.Schedule;
import dev.hinomi.alarms.internal.state.Transitions;
import dev.hinomi.alarms.model.Alarm;
import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.AlarmStatus;
import dev.hinomi.alarms.model.EvaluationState;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.recent.RecentPoints.Watch;
import dev.hinomi.records.Document;
import dev.hinomi.records.WriteTx;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An alarm in memory, ready to be evaluated. What is stored is the truth: a change that does not fit it is dropped.
final class WatchedAlarm {
    private static final long NEVER = Long.MIN_VALUE;

    private final AlarmKey key;
    private final Schedule schedule;
    private final AlarmEvaluation evaluation;
    private final @Nullable WarmUpPeriod warmUp;
    private volatile Known known;
    private volatile long seen = NEVER;

    WatchedAlarm(Document<Alarm> document, Schedule schedule, AlarmEvaluation evaluation) {
        this.key = new AlarmKey(document.scope(), document.id());
        this.schedule = schedule;
        this.evaluation = evaluation;
        this.warmUp = WarmUpPeriod.of(document.value()).orElse(null);
        this.known = Known.of(document);
    }

    AlarmKey key() {
        return key;
    }

    Schedule schedule() {
        return schedule;
    }

    AlarmEvaluation evaluation() {
        return evaluation;
    }

    /// Whether all its data is in memory.
    boolean remembered() {
        return !evaluation.watches().isEmpty() && evaluation.watches().stream().allMatch(Watch::remembered);
    }

    boolean isDue(Instant now) {
        return schedule.seen(now) > seen;
    }

    /// Whether it is evaluated in the same way as one that is stored so.
    boolean isFor(Alarm alarm) {
        return evaluation.condition().equals(alarm.condition())
                && Optional.ofNullable(warmUp).equals(WarmUpPeriod.of(alarm));
    }

    /// Takes note of what is stored now.
    void refresh(Document<Alarm> document) {
        Known now = Known.of(document);
        if (now.version() > known.version()) {
            known = now;
        }
    }

    /// Evaluates the data up to `now`, and returns what changes, if anything does.
    Optional<Change> evaluate(Instant now) {
        seen = schedule.seen(now);
        Known before = known;
        boolean warms = before.warming() && warmUp != null && !warmUp.isOver(now, seen, schedule, evaluation);
        return warms
                ? Optional.empty()
                : evaluation
                        .evaluate(before, schedule.ranges(seen))
                        .map(outcome -> new Change(this, before.state(), outcome, now));
    }

    /// What changes because the data could not be evaluated, if anything does: in `EVALUATION_ERROR` the alarm's reason
    /// says what is wrong, in `EVALUATION_FAILURE` the state stays (CloudWatch User Guide, "Alarm evaluation").
    Optional<Change> failed(RuntimeException cause, Instant now) {
        Known before = known;
        Optional<String> error = lasting(cause);
        EvaluationState how = error.isPresent() ? EvaluationState.EVALUATION_ERROR : EvaluationState.EVALUATION_FAILURE;
        if (before.warming() || before.evaluation() == how) {
            return Optional.empty();
        }
        Outcome outcome = (tx, transitions, alarm, at) -> {
            AlarmStatus status = alarm.value().status();
            AlarmStatus next = error.map(why -> status.next(AlarmState.INSUFFICIENT_DATA, why, null, at))
                    .orElse(status);
            transitions.set(tx, alarm, next.evaluated(how, at));
        };
        return Optional.of(new Change(this, before.state(), outcome, now));
    }

    /// What is wrong, when the next evaluation would fail as well.
    private static Optional<String> lasting(RuntimeException cause) {
        return cause instanceof FaultException fault
                        && !(fault.fault() instanceof Fault.Unavailable
                                || fault.fault() instanceof Fault.Throttled
                                || fault.fault() instanceof Fault.Conflict)
                ? Optional.of(fault.fault().message())
                : Optional.empty();
    }

    /// What an evaluation came to.
    ///
    /// @param from the state that the alarm was in
    record Change(WatchedAlarm alarm, AlarmState from, Outcome outcome, Instant now) {
        /// Whether it still holds for what is stored.
        boolean appliesTo(Alarm stored) {
            return alarm.isFor(stored) && stored.status().state() == from;
        }

        void store(WriteTx tx, Transitions transitions, Document<Alarm> stored) {
            outcome.store(tx, transitions, stored, now.truncatedTo(ChronoUnit.MILLIS));
        }
    }
}
