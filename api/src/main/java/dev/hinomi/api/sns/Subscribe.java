package dev.hinomi.api.sns;

import dev.hinomi.aws.sns.Sns;
import dev.hinomi.aws.sns.SubscribeInput;
import dev.hinomi.aws.sns.SubscribeResponse;
import dev.hinomi.notifications.Subscriptions;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Subscribes an endpoint and asks its owner to confirm.
public final class Subscribe implements OperationHandler<SubscribeInput, SubscribeResponse> {
    private final Subscriptions subscriptions;

    public Subscribe(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public Operation<SubscribeInput, SubscribeResponse> operation() {
        return Sns.SUBSCRIBE;
    }

    @Override
    public SubscribeResponse handle(RequestContext context, SubscribeInput input) {
        String endpoint = input.endpoint();
        Subscription subscription = subscriptions.subscribe(
                context.scope(),
                input.topicArn(),
                input.protocol(),
                endpoint == null ? "" : endpoint,
                input.attributes());
        boolean tellArn = subscription.status() == Subscription.Status.CONFIRMED
                || Boolean.TRUE.equals(input.returnSubscriptionArn());
        return new SubscribeResponse(tellArn ? subscription.arn(context.scope()).toString() : "pending confirmation");
    }
}
