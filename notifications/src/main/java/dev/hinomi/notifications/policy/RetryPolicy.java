package dev.hinomi.notifications.policy;

import java.time.Duration;
import java.util.Optional;

/// When a failed delivery is tried again, in SNS's four phases: at once, after the least delay, after a delay that
/// grows from the least to the greatest, after the greatest (Developer Guide, "Amazon SNS message delivery retries").
/// The names are those of the policy's JSON. SNS adds jitter; here the times are exact, and lanes keep the load apart.
///
/// @param numRetries of all phases together; the growing phase has what the others leave
public record RetryPolicy(
        Duration minDelayTarget,
        Duration maxDelayTarget,
        int numRetries,
        int numNoDelayRetries,
        int numMinDelayRetries,
        int numMaxDelayRetries,
        Backoff backoffFunction) {
    /// For HTTP and HTTPS where neither topic nor subscription say otherwise: three retries, 20 seconds apart.
    public static final RetryPolicy HTTP =
            new RetryPolicy(Duration.ofSeconds(20), Duration.ofSeconds(20), 3, 0, 0, 0, Backoff.LINEAR);

    /// For mail: 2 retries 10 seconds apart, 10 that grow to 10 minutes, 38 every 10 minutes; over 6 hours in all.
    public static final RetryPolicy SMTP =
            new RetryPolicy(Duration.ofSeconds(10), Duration.ofMinutes(10), 50, 0, 2, 38, Backoff.EXPONENTIAL);

    public RetryPolicy {
        if (numNoDelayRetries < 0 || numMinDelayRetries < 0 || numMaxDelayRetries < 0) {
            throw new IllegalArgumentException("retries of a phase: negative (expected: 0 or more)");
        }
        if (numNoDelayRetries + numMinDelayRetries + numMaxDelayRetries > numRetries) {
            throw new IllegalArgumentException(
                    "numRetries: " + numRetries + " (expected: at least the sum of the phases, "
                            + (numNoDelayRetries + numMinDelayRetries + numMaxDelayRetries) + ")");
        }
        if (minDelayTarget.compareTo(maxDelayTarget) > 0) {
            throw new IllegalArgumentException("minDelayTarget: " + minDelayTarget.toSeconds()
                    + " (expected: at most maxDelayTarget, " + maxDelayTarget.toSeconds() + ")");
        }
    }

    /// How long to wait after the failure of attempt `attempt` (the first is 1); empty when it was the last.
    public Optional<Duration> delayAfter(int attempt) {
        int growing = numRetries - numNoDelayRetries - numMinDelayRetries - numMaxDelayRetries;
        int retry = attempt;
        if (retry <= numNoDelayRetries) {
            return Optional.of(Duration.ZERO);
        }
        retry -= numNoDelayRetries;
        if (retry <= numMinDelayRetries) {
            return Optional.of(minDelayTarget);
        }
        retry -= numMinDelayRetries;
        if (retry <= growing) {
            return Optional.of(backoffFunction.delay(retry, growing, minDelayTarget, maxDelayTarget));
        }
        return retry - growing <= numMaxDelayRetries ? Optional.of(maxDelayTarget) : Optional.empty();
    }

    /// The sum of all delays.
    Duration total() {
        Duration sum = Duration.ZERO;
        for (int attempt = 1; attempt <= numRetries; attempt++) {
            sum = sum.plus(delayAfter(attempt).orElseThrow());
        }
        return sum;
    }
}
