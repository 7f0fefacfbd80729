package dev.hinomi.notifications.state;

import dev.hinomi.kernel.Scope;
import java.time.Instant;

/// One message on its way to one subscription.
///
/// @param subscription [Subscription#id]
/// @param endpoint where the subscription leads, which never changes
/// @param attempts how many were made
/// @param due when the next is to be made
public record Delivery(
        Scope scope,
        String message,
        String subscription,
        Protocol protocol,
        String endpoint,
        int attempts,
        Instant due) {
    /// The first attempt, due when the message was published.
    public static Delivery first(Scope scope, Message message, Subscription recipient) {
        return new Delivery(
                scope,
                message.id(),
                recipient.id(),
                recipient.protocol(),
                recipient.endpoint(),
                0,
                message.publishedAt());
    }

    /// The id of its task. One message goes to one subscription once.
    public String id() {
        return scope.account() + "/" + scope.region() + "/" + message + "/" + subscription;
    }

    /// Whether it goes to an endpoint without a subscription.
    public boolean isDirect() {
        return Subscription.isDirect(subscription);
    }

    public Delivery again(Instant nextDue) {
        return new Delivery(scope, message, subscription, protocol, endpoint, attempts + 1, nextDue);
    }
}
