package dev.hinomi.notifications.state;

import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.Journal;
import dev.hinomi.records.Queue;
import dev.hinomi.records.ReadTx;
import java.util.List;
import java.util.Optional;

/// Where the state lies in `records`.
public final class Tables {
    /// By name.
    public static final Collection<Topic> TOPICS = new Collection<>("sns-topic", Topic.class);

    /// By [Subscription#id], so that the subscriptions of a topic lie together.
    public static final Collection<Subscription> SUBSCRIPTIONS =
            new Collection<>("sns-subscription", Subscription.class);

    /// Messages with unfinished deliveries, by id.
    public static final Collection<Message> MESSAGES = new Collection<>("sns-message", Message.class);

    /// How many deliveries of a message are unfinished, by the message's id, when there were several. Apart from the
    /// message, which is large.
    public static final Collection<Unfinished> UNFINISHED = new Collection<>("sns-unfinished", Unfinished.class);

    public static final Queue<Delivery> DELIVERIES = new Queue<>("delivery", Delivery.class);

    /// Every attempt; the subject is the message's id, the kind [Attempt.Outcome].
    public static final Journal<Attempt> ATTEMPTS = new Journal<>("delivery-attempt", Attempt.class);

    /// What was given up; the subject is [Subscription#id].
    public static final Journal<DeadLetter> DEAD_LETTERS = new Journal<>("dead-letter", DeadLetter.class);

    private Tables() {}

    public static Optional<Topic> topic(ReadTx tx, Scope scope, String name) {
        return tx.get(TOPICS, scope, name).map(Document::value);
    }

    public static Optional<Subscription> subscription(ReadTx tx, Scope scope, String id) {
        return tx.get(SUBSCRIPTIONS, scope, id).map(Document::value);
    }

    /// All subscriptions of a topic, whatever their status.
    public static List<Subscription> subscriptionsOf(ReadTx tx, Scope scope, String topic) {
        return tx.list(SUBSCRIPTIONS, scope, topic + ":", null, Integer.MAX_VALUE).stream()
                .map(Document::value)
                .toList();
    }

    /// How many deliveries of a message are unfinished.
    public record Unfinished(int deliveries) {}
}
