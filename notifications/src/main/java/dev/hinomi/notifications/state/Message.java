package dev.hinomi.notifications.state;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A message, kept while it has deliveries that are not finished.
///
/// @param id a UUID; a message that is sent again keeps it
/// @param topic the topic's name
/// @param bodies the text by protocol label; `default` for every other protocol
/// @param cause what it tells of, or who published it; null for confirmations, and for messages of earlier
/// versions
/// @param publishedAt to the millisecond, as it is sent and signed
public record Message(
        String id,
        Type type,
        String topic,
        @Nullable String subject,
        Map<String, String> bodies,
        Map<String, Attribute> attributes,
        @Nullable Cause cause,
        Instant publishedAt) {
    /// The key of the text for every protocol that has none of its own.
    public static final String DEFAULT = "default";

    public Message {
        bodies = Map.copyOf(bodies);
        attributes = Map.copyOf(attributes);
        if (!bodies.containsKey(DEFAULT)) {
            throw new IllegalArgumentException("bodies: " + bodies.keySet() + " (expected: one of them default)");
        }
    }

    /// What kind of message it is; the label is SNS's `Type`.
    public enum Type {
        NOTIFICATION("Notification"),
        SUBSCRIPTION_CONFIRMATION("SubscriptionConfirmation"),
        UNSUBSCRIBE_CONFIRMATION("UnsubscribeConfirmation");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// An attribute of a message.
    ///
    /// @param type `String`, `String.Array`, `Number` or `Binary`, or one of them with a suffix
    /// @param value the text; of a binary value its base64 form
    public record Attribute(String type, String value) {}

    public String bodyFor(Protocol protocol) {
        String own = bodies.get(protocol.label());
        return own != null ? own : bodies.getOrDefault(DEFAULT, "");
    }
}
