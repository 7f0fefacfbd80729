package dev.hinomi.kernel;

import java.time.Instant;
import java.util.List;

/// Something that happened and that other modules react to. Written to the event log in the same transaction as the
/// state change that it tells of; whoever reacts is idempotent by [#id].
public sealed interface OpsEvent {
    /// Unique over all time, and the same when the event is read again.
    String id();

    Scope scope();

    Instant at();

    /// An alarm changed its state.
    ///
    /// @param alarmName the alarm's name, unique in its scope
    /// @param from the state before: `OK`, `ALARM` or `INSUFFICIENT_DATA`
    /// @param to the state after
    /// @param reason for people: `Threshold Crossed: 2 out of the last 2 datapoints ...`
    /// @param reasonData for programs: the data points and the threshold, as JSON
    /// @param notification what a topic receives for this change: AWS's alarm notification, as JSON
    /// @param actions the ARNs to act on for this change; empty when the alarm's actions are disabled
    record AlarmTransitioned(
            String id,
            Scope scope,
            Instant at,
            String alarmName,
            String from,
            String to,
            String reason,
            String reasonData,
            String notification,
            List<String> actions)
            implements OpsEvent {
        public AlarmTransitioned {
            actions = List.copyOf(actions);
        }
    }
}
