package dev.hinomi.notifications;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.kernel.Timers;
import dev.hinomi.notifications.delivery.Dispatcher;
import dev.hinomi.notifications.state.Protocol;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.notifications.state.Subscription.Status;
import dev.hinomi.notifications.state.Tables;
import dev.hinomi.notifications.state.Topic;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The subscriptions of every scope.
public final class Subscriptions {
    private final Records records;
    private final Timers timers;
    private final Endpoints endpoints;
    private final Tokens tokens = new Tokens();
    private final Dispatcher dispatcher;

    Subscriptions(Records records, Timers timers, Endpoints endpoints, Dispatcher dispatcher) {
        this.records = records;
        this.timers = timers;
        this.endpoints = endpoints;
        this.dispatcher = dispatcher;
    }

    /// Subscribes an endpoint and asks its owner to confirm. An endpoint that is subscribed already keeps its
    /// subscription; one that has not confirmed yet is asked again.
    ///
    /// @param attributes by SNS's names
    public Subscription subscribe(
            Scope scope, String topicArn, String protocol, String endpoint, Map<String, String> attributes) {
        String topicName = SnsArn.topic(scope, "TopicArn", topicArn);
        Protocol known = endpoints.protocol(protocol);
        endpoints.check(known, endpoint);
        return records.write(tx -> {
            Topic topic = Topics.require(tx, scope, topicName);
            SubscriptionAttributes.check(topic, known, attributes);
            Instant now = timers.instant();
            Optional<Subscription> existing = existing(tx, scope, topic, known, endpoint, now);
            existing.ifPresent(subscription -> requireSame(subscription, attributes));
            if (existing.isPresent() && existing.get().status() == Status.CONFIRMED) {
                return existing.get();
            }
            Subscription pending = existing.map(subscription -> subscription.tokenRenewed(now))
                    .orElseGet(() -> tokens.newSubscription(topicName, known, endpoint, attributes, now));
            put(tx, scope, pending);
            dispatcher.post(tx, scope, Confirmations.subscribe(scope, topic, now), List.of(pending));
            return pending;
        });
    }

    /// Confirms a subscription by the token that its endpoint received. Confirming twice is no error.
    ///
    /// @param authenticateOnUnsubscribe whether the link in messages must not end the subscription
    /// @param signed whether the request carries an AWS signature
    public Subscription confirm(
            Scope scope, String topicArn, String token, boolean authenticateOnUnsubscribe, boolean signed) {
        String topicName = SnsArn.topic(scope, "TopicArn", topicArn);
        if (authenticateOnUnsubscribe && !signed) {
            throw new FaultException(new Fault.Denied("AuthenticateOnUnsubscribe: true (expected: a signed request)"));
        }
        return records.write(tx -> {
            Topics.require(tx, scope, topicName);
            Subscription subscription = Tokens.id(topicName, token)
                    .flatMap(id -> Tables.subscription(tx, scope, id))
                    .filter(found -> Tokens.matches(found, token) && !found.expired(timers.instant()))
                    .orElseThrow(() -> invalid("Token"));
            if (subscription.status() == Status.CONFIRMED) {
                return subscription;
            }
            Subscription confirmed = subscription.confirmed(signed, authenticateOnUnsubscribe);
            put(tx, scope, confirmed);
            return confirmed;
        });
    }

    /// Ends a subscription for a caller who may. One that is not there is no error.
    public void unsubscribe(Scope scope, String subscriptionArn) {
        String id = SnsArn.subscription(scope, "SubscriptionArn", subscriptionArn);
        records.write(tx -> {
            Tables.subscription(tx, scope, id).ifPresent(subscription -> {
                tx.delete(Tables.SUBSCRIPTIONS, scope, id);
                countDeleted(tx, scope, subscription.topic());
            });
            return id;
        });
    }

    /// Ends a subscription for whoever holds the link of one of its messages, and tells the endpoint how to undo that.
    ///
    /// @param token out of the link
    public void unsubscribeByLink(Scope scope, String subscriptionArn, String token) {
        String id = SnsArn.subscription(scope, "SubscriptionArn", subscriptionArn);
        records.write(tx -> {
            Optional<Subscription> found = Tables.subscription(tx, scope, id)
                    .filter(subscription -> subscription.status() == Status.CONFIRMED);
            found.ifPresent(subscription -> cancel(tx, scope, subscription, token));
            return id;
        });
    }

    /// The subscriptions of the scope that callers see.
    ///
    /// @param topicArn only those of this topic; of all topics when null
    /// @param nextToken of the page before; null for the first
    public Page<Subscription> list(Scope scope, @Nullable String topicArn, @Nullable String nextToken) {
        String after = Page.after(nextToken);
        return records.read(tx -> Page.of(
                        tx.list(Tables.SUBSCRIPTIONS, scope, prefix(tx, scope, topicArn), after, Page.SIZE),
                        Document::id))
                .map(found -> Optional.of(found.value()).filter(value -> value.visible(timers.instant())));
    }

    /// All attributes of a subscription, defaults included.
    public Map<String, String> attributes(Scope scope, String subscriptionArn) {
        String id = SnsArn.subscription(scope, "SubscriptionArn", subscriptionArn);
        return records.read(tx -> {
            Subscription subscription = require(tx, scope, id);
            return SubscriptionAttributes.read(scope, Topics.require(tx, scope, subscription.topic()), subscription);
        });
    }

    /// Sets one attribute. An empty value takes it back to its default.
    public void setAttribute(Scope scope, String subscriptionArn, String attribute, String value) {
        String id = SnsArn.subscription(scope, "SubscriptionArn", subscriptionArn);
        records.write(tx -> {
            Subscription subscription = require(tx, scope, id);
            Topic topic = Topics.require(tx, scope, subscription.topic());
            Map<String, String> changed = SubscriptionAttributes.changed(topic, subscription, attribute, value);
            return put(tx, scope, subscription.withAttributes(changed));
        });
    }

    /// Finds the endpoint's subscription, and clears away those that were never confirmed or not restored in time.
    private static Optional<Subscription> existing(
            WriteTx tx, Scope scope, Topic topic, Protocol protocol, String endpoint, Instant now) {
        List<Subscription> all = Tables.subscriptionsOf(tx, scope, topic.name());
        all.stream()
                .filter(subscription -> subscription.expired(now))
                .forEach(subscription -> tx.delete(Tables.SUBSCRIPTIONS, scope, subscription.id()));
        return all.stream()
                .filter(subscription -> subscription.visible(now)
                        && subscription.protocol() == protocol
                        && subscription.endpoint().equals(endpoint))
                .findFirst();
    }

    private static void requireSame(Subscription existing, Map<String, String> attributes) {
        if (!existing.attributes().entrySet().containsAll(attributes.entrySet())) {
            throw new FaultException(new Fault.InvalidParameter(
                    "Attributes",
                    "Invalid parameter: Attributes Reason: Subscription already exists with different attributes"));
        }
    }

    private void cancel(WriteTx tx, Scope scope, Subscription subscription, String token) {
        if (!Tokens.matches(subscription, token)) {
            throw invalid("Token");
        }
        if (subscription.authenticateOnUnsubscribe()) {
            throw new FaultException(new Fault.Denied(
                    "the subscription was confirmed with AuthenticateOnUnsubscribe (expected: a signed request)"));
        }
        Instant now = timers.instant();
        Subscription cancelled = subscription.cancelled(now);
        put(tx, scope, cancelled);
        countDeleted(tx, scope, subscription.topic());
        dispatcher.post(tx, scope, Confirmations.unsubscribe(scope, cancelled, now), List.of(cancelled));
    }

    private static void countDeleted(WriteTx tx, Scope scope, String topicName) {
        Tables.topic(tx, scope, topicName)
                .ifPresent(topic -> tx.put(Tables.TOPICS, scope, topicName, topic.withOneMoreSubscriptionDeleted()));
    }

    private static String prefix(ReadTx tx, Scope scope, @Nullable String topicArn) {
        if (topicArn == null) {
            return "";
        }
        String topicName = SnsArn.topic(scope, "TopicArn", topicArn);
        return Topics.require(tx, scope, topicName).name() + ":";
    }

    private Subscription require(ReadTx tx, Scope scope, String id) {
        return Tables.subscription(tx, scope, id)
                .filter(subscription -> subscription.visible(timers.instant()))
                .orElseThrow(
                        () -> new FaultException(new Fault.NotFound("subscription", "Subscription does not exist")));
    }

    private static long put(WriteTx tx, Scope scope, Subscription subscription) {
        return tx.put(Tables.SUBSCRIPTIONS, scope, subscription.id(), subscription);
    }

    private static FaultException invalid(String parameter) {
        return new FaultException(new Fault.InvalidParameter(parameter, "Invalid parameter: " + parameter));
    }
}
