package dev.hinomi.delivery.destination;

/// What became of one attempt to send a message.
public sealed interface Sent {
    /// The endpoint has taken it.
    ///
    /// @param bytes of the compressed message
    record Delivered(long bytes) implements Sent {}

    /// Another attempt may succeed.
    ///
    /// @param throttled whether the endpoint said that it has too much to do
    record Retryable(String error, boolean throttled) implements Sent {}

    /// No other attempt will succeed.
    record Permanent(String error) implements Sent {}
}
