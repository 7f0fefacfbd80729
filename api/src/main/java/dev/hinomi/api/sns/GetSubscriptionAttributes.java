package dev.hinomi.api.sns;

import dev.hinomi.aws.sns.GetSubscriptionAttributesInput;
import dev.hinomi.aws.sns.GetSubscriptionAttributesResponse;
import dev.hinomi.aws.sns.Sns;
import dev.hinomi.notifications.Subscriptions;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Reads all attributes of a subscription.
public final class GetSubscriptionAttributes
        implements OperationHandler<GetSubscriptionAttributesInput, GetSubscriptionAttributesResponse> {
    private final Subscriptions subscriptions;

    public GetSubscriptionAttributes(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public Operation<GetSubscriptionAttributesInput, GetSubscriptionAttributesResponse> operation() {
        return Sns.GET_SUBSCRIPTION_ATTRIBUTES;
    }

    @Override
    public GetSubscriptionAttributesResponse handle(RequestContext context, GetSubscriptionAttributesInput input) {
        return new GetSubscriptionAttributesResponse(
                subscriptions.attributes(context.scope(), input.subscriptionArn()));
    }
}
