package dev.hinomi.alarms.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The state of an alarm and why it has it.
///
/// @param reason for people
/// @param reasonData for programs, as JSON; null when there is none
/// @param updated when the state, its reason, `evaluation` or `suppression` was last set
/// @param transitioned when the state last changed
/// @param evaluation what is special about the evaluations; null when nothing is
/// @param suppression what holds back the actions of the state; null when nothing does
public record AlarmStatus(
        AlarmState state,
        String reason,
        @Nullable String reasonData,
        Instant updated,
        Instant transitioned,
        @Nullable EvaluationState evaluation,
        @Nullable Suppression suppression) {
    /// Of an alarm that was never evaluated.
    public static AlarmStatus initial(Instant at) {
        return initial(at, null);
    }

    /// Of an alarm that was never evaluated.
    ///
    /// @param warmUp how long it waits for data before it is; null when it does not
    public static AlarmStatus initial(Instant at, @Nullable WarmUp warmUp) {
        return new AlarmStatus(
                AlarmState.INSUFFICIENT_DATA,
                "Unchecked: Initial alarm creation",
                null,
                at,
                at,
                warmUp == null ? null : EvaluationState.IN_WARM_UP,
                null);
    }

    /// Whether the alarm still waits for data.
    public boolean isWarmingUp() {
        return evaluation == EvaluationState.IN_WARM_UP;
    }

    /// After this one.
    public AlarmStatus next(AlarmState nextState, String why, @Nullable String data, Instant at) {
        Instant changed = nextState == state ? transitioned : at;
        return new AlarmStatus(nextState, why, data, at, changed, evaluation, suppression);
    }

    /// The same with something else that is special about the evaluations, or nothing.
    public AlarmStatus evaluated(@Nullable EvaluationState how, Instant at) {
        return how == evaluation
                ? this
                : new AlarmStatus(state, reason, reasonData, at, transitioned, how, suppression);
    }

    /// The same with something else that holds its actions back, or nothing.
    public AlarmStatus suppressed(@Nullable Suppression next, Instant at) {
        return new AlarmStatus(state, reason, reasonData, at, transitioned, evaluation, next);
    }
}
