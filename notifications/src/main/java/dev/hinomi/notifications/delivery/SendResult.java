package dev.hinomi.notifications.delivery;

import org.jspecify.annotations.Nullable;

/// What became of one attempt.
public sealed interface SendResult {
    /// The code of the HTTP or SMTP answer; null when there was none.
    @Nullable
    Integer statusCode();

    record Delivered(Integer statusCode) implements SendResult {}

    /// Another attempt may succeed.
    record Retryable(@Nullable Integer statusCode, String error) implements SendResult {}

    /// No other attempt will succeed.
    record Permanent(@Nullable Integer statusCode, String error) implements SendResult {}
}
