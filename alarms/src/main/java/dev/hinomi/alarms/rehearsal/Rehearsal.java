package dev.hinomi.alarms.rehearsal;

import dev.hinomi.alarms.model.AlarmState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What an alarm would have done.
///
/// @param evaluations how often it would have been evaluated
/// @param changes of its state, the first from `INSUFFICIENT_DATA`
/// @param last its state at the end
public record Rehearsal(Instant from, Instant to, long evaluations, List<Change> changes, AlarmState last) {
    public Rehearsal {
        changes = List.copyOf(changes);
    }

    /// A change of the state.
    ///
    /// @param at when it would have been evaluated
    /// @param reason in CloudWatch's words
    public record Change(Instant at, AlarmState from, AlarmState to, String reason) {}

    /// How often it would have gone off.
    public long alarms() {
        return changes.stream()
                .filter(change -> change.to() == AlarmState.ALARM)
                .count();
    }

    /// How long it would have been in ALARM in all.
    public Duration inAlarm() {
        Duration sum = Duration.ZERO;
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).to() == AlarmState.ALARM) {
                Instant end = i + 1 < changes.size() ? changes.get(i + 1).at() : to;
                sum = sum.plus(Duration.between(changes.get(i).at(), end));
            }
        }
        return sum;
    }
}
