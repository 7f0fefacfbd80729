package dev.hinomi.alarms.explain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an evaluation of an alarm at one time sees, and how it decides.
///
/// @param state that the alarm has
/// @param stateReason why it has it
/// @param evaluationState what is special about its evaluations; null when nothing is
/// @param condition in words, such as `Sum of Shop Errors > 10.0 for 2 of 3 periods of 60 s`
/// @param treatMissingData what stands in for a data point that is missing
/// @param evaluatedAt the time of this evaluation
/// @param dataUntil data after this is not looked at yet
/// @param nextEvaluation when the alarm is evaluated next
/// @param needed the M of "M out of N"
/// @param evaluationPeriods the N
/// @param points the whole evaluation range, newest first; none of an alarm with contributors
/// @param contributors the time series of an alarm that has several; of others none
/// @param decision a word for what decided, such as `ENOUGH_BREACH`; `CONTRIBUTORS` where theirs do
/// @param result the state that follows; null when the alarm keeps the one that it has
/// @param why in words
public record Explanation(
        String alarmName,
        String state,
        String stateReason,
        Instant stateUpdated,
        @Nullable String evaluationState,
        String condition,
        String treatMissingData,
        Instant evaluatedAt,
        Instant dataUntil,
        Instant nextEvaluation,
        int needed,
        int evaluationPeriods,
        List<Point> points,
        List<Contributor> contributors,
        String decision,
        @Nullable String result,
        String why) {
    public Explanation {
        points = List.copyOf(points);
        contributors = List.copyOf(contributors);
    }

    /// One of several time series.
    ///
    /// @param attributes what tells it from the others
    /// @param state it is in after this evaluation
    /// @param points the whole evaluation range, newest first
    /// @param decision as of an alarm on this series alone
    /// @param why in words
    public record Contributor(
            Map<String, String> attributes, String state, List<Point> points, String decision, String why) {
        public Contributor {
            attributes = new TreeMap<>(attributes);
            points = List.copyOf(points);
        }
    }

    /// A period of the evaluation range.
    ///
    /// @param value null when there is no data point
    /// @param sampleCount null when it was computed from others
    /// @param low what is expected at least; null without a band
    /// @param high what is expected at most; null without a band
    /// @param role `breaching`, `not breaching`, `missing`, `missing, treated as breaching`, `missing, treated
    ///     as not breaching`, `too few observations`, or `not needed` where other data points are enough
    public record Point(
            Instant start,
            @Nullable Double value,
            @Nullable Double sampleCount,
            @Nullable Double low,
            @Nullable Double high,
            String role) {}
}
