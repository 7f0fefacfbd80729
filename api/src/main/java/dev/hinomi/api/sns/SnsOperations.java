package dev.hinomi.api.sns;

import dev.hinomi.notifications.Notifications;
import dev.hinomi.wire.endpoint.OperationHandler;
import java.util.List;

/// Every operation of SNS that is served.
public final class SnsOperations {
    private SnsOperations() {}

    public static List<OperationHandler<?, ?>> of(Notifications notifications) {
        return List.of(
                new CreateTopic(notifications.topics()),
                new DeleteTopic(notifications.topics()),
                new ListTopics(notifications.topics()),
                new GetTopicAttributes(notifications.topics()),
                new SetTopicAttributes(notifications.topics()),
                new Subscribe(notifications.subscriptions()),
                new ConfirmSubscription(notifications.subscriptions()),
                new Unsubscribe(notifications.subscriptions()),
                new ListSubscriptions(notifications.subscriptions()),
                new ListSubscriptionsByTopic(notifications.subscriptions()),
                new GetSubscriptionAttributes(notifications.subscriptions()),
                new SetSubscriptionAttributes(notifications.subscriptions()),
                new Publish(notifications.publishing()));
    }
}
