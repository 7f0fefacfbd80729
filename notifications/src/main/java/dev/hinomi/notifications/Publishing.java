package dev.hinomi.notifications;

import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.notifications.delivery.Dispatcher;
import dev.hinomi.notifications.state.Cause;
import dev.hinomi.notifications.state.Message;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.notifications.state.Subscription.Status;
import dev.hinomi.notifications.state.Tables;
import dev.hinomi.notifications.state.Topic;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sends messages to all confirmed subscriptions of a topic.
public final class Publishing {
    private final Records records;
    private final Timers timers;
    private final Dispatcher dispatcher;

    Publishing(Records records, Timers timers, Dispatcher dispatcher) {
        this.records = records;
        this.timers = timers;
        this.dispatcher = dispatcher;
    }

    /// Publishes and returns the message's id. The message and its deliveries are durable by then.
    ///
    /// @param publisher the ARN of who publishes
    public String publish(Scope scope, String topicArn, Publication publication, String publisher) {
        String topicName = SnsArn.topic(scope, "TopicArn", topicArn);
        Map<String, String> bodies = PublicationCheck.bodies(publication);
        Message message = message(
                UUID.randomUUID().toString(),
                topicName,
                publication.subject(),
                bodies,
                publication.attributes(),
                Cause.publisher(publisher));
        return records.write(tx -> {
            post(tx, scope, Topics.require(tx, scope, topicName), message);
            return message.id();
        });
    }

    /// Publishes inside the transaction of what is told about; unless a message of this id is on its way already.
    ///
    /// @return whether the topic exists
    boolean publish(
            WriteTx tx,
            Scope scope,
            String id,
            String topicName,
            String subject,
            Map<String, String> bodies,
            Cause cause) {
        Optional<Topic> topic = Tables.topic(tx, scope, topicName);
        if (topic.isPresent() && tx.get(Tables.MESSAGES, scope, id).isEmpty()) {
            post(tx, scope, topic.get(), message(id, topicName, subject, bodies, Map.of(), cause));
        }
        return topic.isPresent();
    }

    /// Sends a text to an endpoint by itself, in the transaction of what is told about; unless a message of
    /// this id is on its way already.
    void send(WriteTx tx, Scope scope, String id, String url, String text, Cause cause) {
        if (tx.get(Tables.MESSAGES, scope, id).isEmpty()) {
            Subscription endpoint = Subscription.direct(url);
            Message message = message(id, endpoint.topic(), null, Map.of(Message.DEFAULT, text), Map.of(), cause);
            dispatcher.post(tx, scope, message, List.of(endpoint));
        }
    }

    private void post(WriteTx tx, Scope scope, Topic topic, Message message) {
        List<Subscription> recipients = Tables.subscriptionsOf(tx, scope, topic.name()).stream()
                .filter(subscription -> subscription.status() == Status.CONFIRMED)
                .toList();
        dispatcher.post(tx, scope, message, recipients);
    }

    private Message message(
            String id,
            String topicName,
            @Nullable String subject,
            Map<String, String> bodies,
            Map<String, Message.Attribute> attributes,
            Cause cause) {
        return new Message(
                id,
                Message.Type.NOTIFICATION,
                topicName,
                subject,
                bodies,
                attributes,
                cause,
                timers.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
