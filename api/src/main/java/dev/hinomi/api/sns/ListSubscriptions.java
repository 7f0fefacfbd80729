package dev.hinomi.api.sns;

import dev.hinomi.aws.sns.ListSubscriptionsInput;
import dev.hinomi.aws.sns.ListSubscriptionsResponse;
import dev.hinomi.aws.sns.Sns;
import dev.hinomi.notifications.Page;
import dev.hinomi.notifications.Subscriptions;
import dev.hinomi.notifications.state.Subscription;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Lists the subscriptions of the scope.
public final class ListSubscriptions implements OperationHandler<ListSubscriptionsInput, ListSubscriptionsResponse> {
    private final Subscriptions subscriptions;

    public ListSubscriptions(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public Operation<ListSubscriptionsInput, ListSubscriptionsResponse> operation() {
        return Sns.LIST_SUBSCRIPTIONS;
    }

    @Override
    public ListSubscriptionsResponse handle(RequestContext context, ListSubscriptionsInput input) {
        Page<Subscription> page = subscriptions.list(context.scope(), null, input.nextToken());
        return new ListSubscriptionsResponse(
                Shared.wire(context.scope(), page.items()), page.nextToken().orElse(null));
    }
}
