package dev.hinomi.notifications.policy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How the delay grows from the least to the greatest over the retries of the backoff phase. SNS names these four
/// (Developer Guide, "Creating an HTTP/S delivery policy") and shows their curves; it does not publish their formulas.
/// Here each begins at the least delay and ends at the greatest, and the names have their usual meaning.
public enum Backoff {
    /// By equal steps.
    LINEAR,
    /// By steps that grow by the same amount.
    ARITHMETIC,
    /// By equal factors.
    GEOMETRIC,
    /// By steps that double.
    EXPONENTIAL;

    /// The delay before retry `i` of `n`, counted from 1.
    Duration delay(int i, int n, Duration least, Duration greatest) {
        if (n == 1) {
            return least;
        }
        double low = least.toMillis();
        double high = greatest.toMillis();
        double done = (double) (i - 1) / (n - 1);
        double millis = switch (this) {
            case LINEAR -> low + (high - low) * done;
            case ARITHMETIC -> low + (high - low) * done * i / n;
            case GEOMETRIC -> low * Math.pow(high / low, done);
            case EXPONENTIAL -> low + (high - low) * (Math.pow(2, i - 1.0) - 1) / (Math.pow(2, n - 1.0) - 1);
        };
        return Duration.ofMillis(Math.round(millis));
    }

    /// The name in policies, such as `linear`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Backoff> of(String label) {
        return Arrays.stream(values())
                .filter(backoff -> backoff.label().equals(label))
                .findFirst();
    }
}
