package dev.hinomi.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Something that happened and that other modules react to. Written to the event log in the same transaction as the
/// state change that it tells of; whoever reacts is idempotent by [#id].
public sealed interface OpsEvent {
    /// Unique over all time, and the same when the event is read again.
    String id();

    Scope scope();

    Instant at();

    /// What is to be acted on because of an alarm's state.
    sealed interface AlarmActions extends OpsEvent {
        /// When the state changed.
        default Instant stateChanged() {
            return at();
        }

        /// The alarm's name, unique in its scope.
        String alarmName();

        /// The state before: `OK`, `ALARM` or `INSUFFICIENT_DATA`.
        String from();

        /// The state after.
        String to();

        /// For people: `Threshold Crossed: 2 out of the last 2 datapoints ...`
        String reason();

        /// What a topic receives for this: AWS's alarm notification, as JSON.
        String notification();

        /// The ARNs, or URLs, to act on.
        List<String> actions();

        /// Lines of logs that mails quote, and nothing else does.
        List<String> lines();
    }

    /// An alarm changed its state.
    ///
    /// @param reasonData for programs: the data points and the threshold, as JSON
    /// @param actions empty when the alarm's actions are disabled, or when a suppressor or a mute rule holds them
    ///     back; an [AlarmActionsReleased] then has them
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
            List<String> actions,
            List<String> lines)
            implements AlarmActions {
        public AlarmTransitioned {
            actions = List.copyOf(actions);
            lines = List.copyOf(lines);
        }
    }

    /// One of the things that an alarm watches changed its state.
    ///
    /// @param contributor its id
    /// @param attributes what tells it from the others
    record AlarmContributorTransitioned(
            String id,
            Scope scope,
            Instant at,
            String alarmName,
            String contributor,
            Map<String, String> attributes,
            String from,
            String to,
            String reason,
            String notification,
            List<String> actions,
            List<String> lines)
            implements AlarmActions {
        public AlarmContributorTransitioned {
            attributes = Map.copyOf(attributes);
            actions = List.copyOf(actions);
            lines = List.copyOf(lines);
        }
    }

    /// What held back the actions of an earlier change of state is over: the suppressor of a composite alarm, or a
    /// mute rule.
    record AlarmActionsReleased(
            String id,
            Scope scope,
            Instant at,
            Instant stateChanged,
            String alarmName,
            String from,
            String to,
            String reason,
            String notification,
            List<String> actions)
            implements AlarmActions {
        public AlarmActionsReleased {
            actions = List.copyOf(actions);
        }

        @Override
        public List<String> lines() {
            return List.of();
        }
    }
}
