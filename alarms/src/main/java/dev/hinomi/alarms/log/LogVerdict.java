package dev.hinomi.alarms.log;

import dev.hinomi.alarms.model.AlarmState;
import dev.hinomi.alarms.model.EvaluationState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the newest results of a log alarm's query mean.
public sealed interface LogVerdict {
    /// Too little is known, or what is known keeps the state as it is.
    record Keep() implements LogVerdict {}

    /// Results that cannot be evaluated.
    ///
    /// @param how `EVALUATION_ERROR` or `EVALUATION_FAILURE`
    record Failed(EvaluationState how, String reason) implements LogVerdict {}

    /// One number each.
    ///
    /// @param points the newest first
    record Single(AlarmState state, List<Point> points) implements LogVerdict {
        public Single {
            points = List.copyOf(points);
        }
    }

    /// Numbers of several contributors.
    ///
    /// @param state when there are none of them, or they decide; null to keep it
    /// @param contributors those of the newest result
    /// @param partial whether there were more
    record Grouped(@Nullable AlarmState state, List<Contributor> contributors, boolean partial) implements LogVerdict {
        public Grouped {
            contributors = List.copyOf(contributors);
        }

        /// How many of the contributors are in `ALARM`.
        public long inAlarm() {
            return contributors.stream()
                    .filter(each -> each.state() == AlarmState.ALARM)
                    .count();
        }
    }

    /// What the results of one contributor mean.
    ///
    /// @param state null to keep it
    record Contributor(
            Map<String, String> attributes, @Nullable AlarmState state, List<Point> points) {
        public Contributor {
            points = List.copyOf(points);
        }
    }

    /// A result.
    ///
    /// @param value null when it is missing
    record Point(String id, Instant time, @Nullable Double value) {}
}
