package dev.hinomi.notifications.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One try to deliver a message, as the journal keeps it.
///
/// @param protocol null in journals of earlier versions, as are `subject` and `cause`, which a message may
/// lack
/// @param published when the message was; null in journals of earlier versions
/// @param number the first is 1
/// @param statusCode of the HTTP or SMTP answer; null when there was none
/// @param error null when it was delivered
public record Attempt(
        String message,
        String topic,
        String subscription,
        @Nullable Protocol protocol,
        String endpoint,
        @Nullable String subject,
        @Nullable Cause cause,
        @Nullable Instant published,
        int number,
        Outcome outcome,
        @Nullable Integer statusCode,
        long durationMillis,
        @Nullable String error) {
    /// What became of it; the name is the journal entry's kind.
    public enum Outcome {
        DELIVERED,
        /// Failed; there will be another.
        RETRY,
        /// Failed; there will be no other.
        FAILED
    }
}
