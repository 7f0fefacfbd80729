package dev.hinomi.alarms.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Numbers that a scheduled query of logs gives against a threshold: enough of its newest results breach ("M out of N";
/// CloudWatch User Guide, "Log alarms").
///
/// @param query what gives the numbers
/// @param resultsToEvaluate the N of "M out of N"
/// @param resultsToAlarm the M
/// @param treatMissingData as the caller set it; null for `missing`
/// @param lineCount how many lines a notification by mail quotes; null for none
/// @param lineRole kept and told; nobody takes on a role here
public record LogCondition(
        Query query,
        int resultsToEvaluate,
        int resultsToAlarm,
        Comparison comparison,
        double threshold,
        @Nullable MissingData treatMissingData,
        @Nullable Integer lineCount,
        @Nullable String lineRole)
        implements AlarmCondition {
    public LogCondition {
        if (resultsToAlarm < 1 || resultsToAlarm > resultsToEvaluate) {
            throw new IllegalArgumentException("resultsToAlarm: " + resultsToAlarm + " (expected: 1 to "
                    + resultsToEvaluate + ", the results to evaluate)");
        }
    }

    /// A query of logs that runs on a schedule (CloudWatch API Reference, `ScheduledQueryConfiguration`).
    ///
    /// @param text of Logs Insights
    /// @param groups names or ARNs of log groups; empty when the query names them itself
    /// @param role kept and told; nobody takes on a role here
    /// @param aggregation what makes numbers of the rows, such as `avg(latency) by host | sort desc`
    /// @param schedule such as `rate(5 minutes)`
    /// @param startOffset how long before its time the range of a run begins, in seconds
    /// @param endOffset how long before its time the range ends, in seconds; null for 0
    public record Query(
            String text,
            List<String> groups,
            String role,
            String aggregation,
            String schedule,
            int startOffset,
            @Nullable Integer endOffset) {
        public Query {
            groups = List.copyOf(groups);
        }
    }

    @Override
    public AlarmType type() {
        return AlarmType.LOG;
    }

    /// Whether a number breaches; one that is missing, null, does not by itself.
    public boolean breaches(@Nullable Double number) {
        return number != null && comparison.breaches(number, threshold);
    }

    /// What holds for results without a number.
    public MissingData missingData() {
        return treatMissingData == null ? MissingData.MISSING : treatMissingData;
    }

    /// How many lines a notification by mail quotes.
    public int lines() {
        return lineCount == null ? 0 : lineCount;
    }
}
