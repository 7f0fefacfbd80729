package dev.hinomi.notifications.state;

import dev.hinomi.kernel.Arn;
import dev.hinomi.kernel.Scope;
import java.time.Instant;
import java.util.Map;

/// A topic, known by its name in its scope.
///
/// @param attributes those that were set, by SNS's names; defaults are not stored
/// @param subscriptionsDeleted how many of its subscriptions were ended
public record Topic(
        String name,
        Map<String, String> attributes,
        Map<String, String> tags,
        int subscriptionsDeleted,
        Instant createdAt) {
    public Topic {
        attributes = Map.copyOf(attributes);
        tags = Map.copyOf(tags);
    }

    /// What stands for the topic of a message that goes to an endpoint by itself.
    public static Topic direct() {
        return new Topic(Subscription.DIRECT, Map.of(), Map.of(), 0, Instant.EPOCH);
    }

    public Arn arn(Scope scope) {
        return scope.arn("sns", name);
    }

    public Topic withAttributes(Map<String, String> changed) {
        return new Topic(name, changed, tags, subscriptionsDeleted, createdAt);
    }

    public Topic withOneMoreSubscriptionDeleted() {
        return new Topic(name, attributes, tags, subscriptionsDeleted + 1, createdAt);
    }
}
