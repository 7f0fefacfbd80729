package dev.hinomi.insights.schedule;

import dev.hinomi.insights.cron.ScheduleExpression;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What can be changed of a scheduled query (API reference, `UpdateScheduledQuery`).
///
/// @param groups the names of the log groups; empty when the query names them itself
/// @param expression such as `cron(0 9 * * ? *)`
/// @param timezone in which it is meant
/// @param startOffset how long before its time a run's range begins; an hour when empty
/// @param endOffset how long before its time the range ends
/// @param begin no run is before
/// @param end no run is after
/// @param roleArn kept and told; the ARN by which its queries are known
public record ScheduleDefinition(
        Optional<String> description,
        String text,
        List<String> groups,
        String expression,
        String timezone,
        Optional<Duration> startOffset,
        Optional<Duration> endOffset,
        Optional<ResultLocation> destination,
        Optional<Instant> begin,
        Optional<Instant> end,
        String roleArn,
        boolean enabled) {
    private static final Duration LOOK_BACK = Duration.ofHours(1);

    public ScheduleDefinition {
        groups = List.copyOf(groups);
    }

    /// Throws a [Fault.InvalidParameter] for what cannot be.
    void check() {
        ScheduleExpression.parse(expression);
        try {
            ZoneId.of(timezone);
        } catch (DateTimeException e) {
            throw new FaultException(
                    new Fault.InvalidParameter(
                            "timezone", "timezone: " + timezone + " (expected: a zone such as Asia/Tokyo)"),
                    e);
        }
        Duration before = endOffset.orElse(Duration.ZERO);
        if (before.isNegative() || before.compareTo(startOffset.orElse(LOOK_BACK)) >= 0) {
            throw new FaultException(new Fault.InvalidParameter(
                    "startTimeOffset",
                    "startTimeOffset: " + startOffset.orElse(LOOK_BACK).toSeconds()
                            + " (expected: more than endTimeOffset, " + before.toSeconds() + ")"));
        }
    }

    /// The first time after `after`, if there is one.
    ///
    /// @param created from which a rate counts unless there is a begin
    Optional<Instant> next(Instant after, Instant created) {
        Instant earliest =
                begin.map(from -> from.minusMillis(1)).filter(after::isBefore).orElse(after);
        return ScheduleExpression.parse(expression)
                .next(earliest, begin.orElse(created), ZoneId.of(timezone))
                .filter(time -> end.map(last -> !time.isAfter(last)).orElse(true));
    }

    Instant rangeStart(Instant triggered) {
        return triggered.minus(startOffset.orElse(LOOK_BACK));
    }

    Instant rangeEnd(Instant triggered) {
        return triggered.minus(endOffset.orElse(Duration.ZERO));
    }
}
