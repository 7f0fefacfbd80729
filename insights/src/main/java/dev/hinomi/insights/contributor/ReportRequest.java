package dev.hinomi.insights.contributor;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.data.PeriodRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a report is to tell (CloudWatch API Reference, `GetInsightRuleReport`).
///
/// @param start inclusive; the report begins with the period that it is in
/// @param end exclusive
/// @param period in seconds
/// @param contributors how many, the greatest first
/// @param metrics of all contributors together, for each period
public record ReportRequest(
        String rule, Instant start, Instant end, int period, int contributors, List<RuleMetric> metrics, Order order) {
    /// A day of seconds.
    private static final int MOST_PERIODS = 86_400;

    private static final int MOST_CONTRIBUTORS = 100;

    public ReportRequest {
        metrics = List.copyOf(metrics);
        if (!end.isAfter(start)) {
            throw invalid("EndTime", end + " (expected: after StartTime, " + start + ")");
        }
        if (period < 1) {
            throw invalid("Period", period + " (expected: 1 or more)");
        }
        if (contributors < 1 || contributors > MOST_CONTRIBUTORS) {
            throw invalid("MaxContributorCount", contributors + " (expected: 1 to " + MOST_CONTRIBUTORS + ")");
        }
        if (Duration.between(start, end).toSeconds() / period >= MOST_PERIODS) {
            throw invalid("Period", period + " (expected: fewer than " + MOST_PERIODS + " periods)");
        }
    }

    /// What makes a contributor greater than another.
    public enum Order {
        /// All that it counts.
        SUM,
        /// Its greatest single event.
        MAXIMUM
    }

    /// The periods of the report: whole ones, but that nothing counts from the end on.
    PeriodRange range() {
        long first = Math.floorDiv(start.getEpochSecond(), period);
        long last = Math.floorDiv(end.minusNanos(1).getEpochSecond(), period);
        return new PeriodRange(
                Instant.ofEpochSecond(first * period), Duration.ofSeconds(period), (int) (last - first + 1));
    }

    private static FaultException invalid(String parameter, String message) {
        return new FaultException(new Fault.InvalidParameter(parameter, parameter + ": " + message));
    }
}
