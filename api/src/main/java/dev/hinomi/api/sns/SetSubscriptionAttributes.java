package dev.hinomi.api.sns;

import dev.hinomi.aws.sns.SetSubscriptionAttributesInput;
import dev.hinomi.aws.sns.SetSubscriptionAttributesResponse;
import dev.hinomi.aws.sns.Sns;
import dev.hinomi.notifications.Subscriptions;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Sets one attribute of a subscription.
public final class SetSubscriptionAttributes
        implements OperationHandler<SetSubscriptionAttributesInput, SetSubscriptionAttributesResponse> {
    private final Subscriptions subscriptions;

    public SetSubscriptionAttributes(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public Operation<SetSubscriptionAttributesInput, SetSubscriptionAttributesResponse> operation() {
        return Sns.SET_SUBSCRIPTION_ATTRIBUTES;
    }

    @Override
    public SetSubscriptionAttributesResponse handle(RequestContext context, SetSubscriptionAttributesInput input) {
        String value = input.attributeValue();
        subscriptions.setAttribute(
                context.scope(), input.subscriptionArn(), input.attributeName(), value == null ? "" : value);
        return new SetSubscriptionAttributesResponse();
    }
}
