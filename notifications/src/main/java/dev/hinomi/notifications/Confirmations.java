package dev.hinomi.notifications;

import dev.hinomi.kernel.Scope;
import dev.hinomi.notifications.state.Message;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.notifications.state.Topic;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/// The messages that ask an endpoint's owner, with SNS's texts (Developer Guide, "Parsing Amazon SNS message
/// formats").
final class Confirmations {
    private Confirmations() {}

    static Message subscribe(Scope scope, Topic topic, Instant now) {
        return message(
                Message.Type.SUBSCRIPTION_CONFIRMATION,
                topic.name(),
                "You have chosen to subscribe to the topic " + topic.arn(scope)
                        + ".\nTo confirm the subscription, visit the SubscribeURL included in this message.",
                now);
    }

    static Message unsubscribe(Scope scope, Subscription subscription, Instant now) {
        return message(
                Message.Type.UNSUBSCRIBE_CONFIRMATION,
                subscription.topic(),
                "You have chosen to deactivate subscription " + subscription.arn(scope)
                        + ".\nTo cancel this operation and restore the subscription, visit the SubscribeURL included in"
                        + " this message.",
                now);
    }

    private static Message message(Message.Type type, String topic, String text, Instant now) {
        return new Message(
                UUID.randomUUID().toString(),
                type,
                topic,
                null,
                Map.of(Message.DEFAULT, text),
                Map.of(),
                null,
                now.truncatedTo(ChronoUnit.MILLIS));
    }
}
