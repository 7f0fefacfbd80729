package dev.hinomi.notifications.policy;

import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.notifications.state.Topic;
import org.jspecify.annotations.Nullable;

/// How HTTP and HTTPS messages are delivered.
///
/// @param contentType the `Content-Type` of notifications
public record DeliveryPolicy(RetryPolicy retry, String contentType) {
    /// The name of the attribute that holds it, of topics and of subscriptions.
    public static final String ATTRIBUTE = "DeliveryPolicy";

    static final DeliveryPolicy DEFAULT = new DeliveryPolicy(RetryPolicy.HTTP, "text/plain; charset=UTF-8");

    /// What holds for every HTTP subscription of `topic` that says nothing of its own.
    public static DeliveryPolicy of(Topic topic) {
        String json = topic.attributes().get(ATTRIBUTE);
        return json == null ? DEFAULT : DeliveryPolicyJson.parseTopic(json).policy();
    }

    /// What holds for `subscription`: its own policy over the topic's over the default, unless the topic's forbids
    /// that.
    public static DeliveryPolicy of(Topic topic, Subscription subscription) {
        String own = subscription.attributes().get(ATTRIBUTE);
        if (own == null || overridesDisabled(topic.attributes().get(ATTRIBUTE))) {
            return of(topic);
        }
        return DeliveryPolicyJson.parseSubscription(own, of(topic));
    }

    private static boolean overridesDisabled(@Nullable String topicPolicy) {
        return topicPolicy != null && DeliveryPolicyJson.parseTopic(topicPolicy).disableSubscriptionOverrides();
    }
}
