package dev.hinomi.insights;

import java.time.Duration;

/// How queries are treated.
///
/// @param concurrent how many run at once, of all accounts; others wait
/// @param memory bytes that one query may use before it goes on by way of the disk, or fails alone
/// @param timeout how long a query may run
/// @param retention how long results are kept
public record InsightsSettings(int concurrent, long memory, Duration timeout, Duration retention) {
    /// What AWS has where it says so (AWS document "CloudWatch Logs quotas").
    public static final InsightsSettings DEFAULT =
            new InsightsSettings(4, 256L << 20, Duration.ofMinutes(60), Duration.ofDays(7));

    public InsightsSettings {
        if (concurrent < 1) {
            throw new IllegalArgumentException("concurrent: " + concurrent + " (expected: 1 or more)");
        }
        if (timeout.compareTo(retention) > 0) {
            throw new IllegalArgumentException(
                    "timeout: " + timeout + " (expected: at most the retention of results, " + retention + ")");
        }
    }
}
