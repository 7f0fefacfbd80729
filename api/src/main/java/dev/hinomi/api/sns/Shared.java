package dev.hinomi.api.sns;

import dev.hinomi.kernel.Scope;
import dev.hinomi.notifications.state.Subscription;
import java.util.List;

/// Shapes that several operations share.
final class Shared {
    private Shared() {}

    /// Subscriptions in lists. One that waits for its confirmation does not show its ARN.
    static List<dev.hinomi.aws.sns.Subscription> wire(Scope scope, List<Subscription> subscriptions) {
        return subscriptions.stream()
                .map(subscription -> new dev.hinomi.aws.sns.Subscription(
                        subscription.status() == Subscription.Status.PENDING
                                ? "PendingConfirmation"
                                : subscription.arn(scope).toString(),
                        scope.account(),
                        subscription.protocol().label(),
                        subscription.shownEndpoint(),
                        scope.arn("sns", subscription.topic()).toString()))
                .toList();
    }
}
