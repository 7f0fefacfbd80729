package dev.hinomi.api.sns;

import dev.hinomi.aws.sns.ListSubscriptionsByTopicInput;
import dev.hinomi.aws.sns.ListSubscriptionsByTopicResponse;
import dev.hinomi.aws.sns.Sns;
import dev.hinomi.notifications.Page;
import dev.hinomi.notifications.Subscriptions;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Lists the subscriptions of a topic.
public final class ListSubscriptionsByTopic
        implements OperationHandler<ListSubscriptionsByTopicInput, ListSubscriptionsByTopicResponse> {
    private final Subscriptions subscriptions;

    public ListSubscriptionsByTopic(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public Operation<ListSubscriptionsByTopicInput, ListSubscriptionsByTopicResponse> operation() {
        return Sns.LIST_SUBSCRIPTIONS_BY_TOPIC;
    }

    @Override
    public ListSubscriptionsByTopicResponse handle(RequestContext context, ListSubscriptionsByTopicInput input) {
        Page<Subscription> page = subscriptions.list(context.scope(), input.topicArn(), input.nextToken());
        return new ListSubscriptionsByTopicResponse(
                Shared.wire(context.scope(), page.items()), page.nextToken().orElse(null));
    }
}
