package dev.hinomi.api.sns;

import dev.hinomi.aws.sns.Sns;
import dev.hinomi.aws.sns.UnsubscribeInput;
import dev.hinomi.aws.sns.UnsubscribeResponse;
import dev.hinomi.notifications.SnsArn;
import dev.hinomi.notifications.Subscriptions;
import dev.hinomi.wire.WireError;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.Principal;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Ends a subscription. The link in a message leads here too; its token stands for the signature, and the region of
/// the ARN counts.
public final class Unsubscribe implements OperationHandler<UnsubscribeInput, UnsubscribeResponse> {
    private final Subscriptions subscriptions;

    public Unsubscribe(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public Operation<UnsubscribeInput, UnsubscribeResponse> operation() {
        return Sns.UNSUBSCRIBE;
    }

    @Override
    public boolean anonymous() {
        return true;
    }

    @Override
    public UnsubscribeResponse handle(RequestContext context, UnsubscribeInput input) {
        String token = input.token();
        if (token != null) {
            subscriptions.unsubscribeByLink(
                    SnsArn.scope("SubscriptionArn", input.subscriptionArn()), input.subscriptionArn(), token);
        } else if (context.principal().role() != Principal.Role.ANONYMOUS) {
            subscriptions.unsubscribe(context.scope(), input.subscriptionArn());
        } else {
            throw new WireError("MissingAuthenticationTokenException", "Request is missing Authentication Token");
        }
        return new UnsubscribeResponse();
    }
}
