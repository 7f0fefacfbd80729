package dev.hinomi.notifications;

import dev.hinomi.notifications.state.Attempt;
import dev.hinomi.notifications.state.Cause;
import dev.hinomi.notifications.state.Protocol;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How one message fared on its way to one endpoint.
///
/// @param at when the message was published
/// @param topic the topic's name; empty where an alarm names the endpoint itself
/// @param subscription its id; empty as the topic is
/// @param endpoint as it is shown
/// @param attempts the first one first
public record DeliveryView(
        String message,
        Instant at,
        Optional<String> topic,
        Optional<String> subscription,
        Optional<Protocol> protocol,
        String endpoint,
        Optional<String> subject,
        Optional<Cause> cause,
        State state,
        List<Made> attempts) {
    public DeliveryView {
        attempts = List.copyOf(attempts);
    }

    /// How a delivery stands.
    public enum State {
        /// No attempt was made yet.
        WAITING,
        /// The last attempt failed, and there will be another.
        RETRYING,
        DELIVERED,
        /// There will be no other attempt.
        FAILED
    }

    /// An attempt.
    ///
    /// @param at its end
    public record Made(Instant at, Attempt attempt) {}
}
