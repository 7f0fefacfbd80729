package dev.hinomi.api.sns;

import dev.hinomi.aws.sns.ConfirmSubscriptionInput;
import dev.hinomi.aws.sns.ConfirmSubscriptionResponse;
import dev.hinomi.aws.sns.Sns;
import dev.hinomi.kernel.Scope;
import dev.hinomi.notifications.SnsArn;
import dev.hinomi.notifications.Subscriptions;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.Principal;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Confirms a subscription by its token. The link in a confirmation message leads here, without a signature and so
/// without a region: that of the ARN counts.
public final class ConfirmSubscription
        implements OperationHandler<ConfirmSubscriptionInput, ConfirmSubscriptionResponse> {
    private final Subscriptions subscriptions;

    public ConfirmSubscription(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public Operation<ConfirmSubscriptionInput, ConfirmSubscriptionResponse> operation() {
        return Sns.CONFIRM_SUBSCRIPTION;
    }

    @Override
    public boolean anonymous() {
        return true;
    }

    @Override
    public ConfirmSubscriptionResponse handle(RequestContext context, ConfirmSubscriptionInput input) {
        Scope scope = SnsArn.scope("TopicArn", input.topicArn());
        return new ConfirmSubscriptionResponse(subscriptions
                .confirm(
                        scope,
                        input.topicArn(),
                        input.token(),
                        Boolean.parseBoolean(input.authenticateOnUnsubscribe()),
                        context.principal().role() != Principal.Role.ANONYMOUS)
                .arn(scope)
                .toString());
    }
}
