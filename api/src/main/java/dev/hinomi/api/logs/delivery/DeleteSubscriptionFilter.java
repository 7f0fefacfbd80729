package dev.hinomi.api.logs.delivery;

import dev.hinomi.aws.logs.DeleteSubscriptionFilterRequest;
import dev.hinomi.aws.logs.DeleteSubscriptionFilterResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.delivery.subscription.SubscriptionFilters;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Deletes a subscription filter; what it has not delivered is not delivered any more.
public final class DeleteSubscriptionFilter
        implements OperationHandler<DeleteSubscriptionFilterRequest, DeleteSubscriptionFilterResponse> {
    private final SubscriptionFilters filters;

    public DeleteSubscriptionFilter(SubscriptionFilters filters) {
        this.filters = filters;
    }

    @Override
    public Operation<DeleteSubscriptionFilterRequest, DeleteSubscriptionFilterResponse> operation() {
        return Logs.DELETE_SUBSCRIPTION_FILTER;
    }

    @Override
    public DeleteSubscriptionFilterResponse handle(RequestContext context, DeleteSubscriptionFilterRequest input) {
        filters.delete(context.scope(), input.logGroupName(), input.filterName());
        return new DeleteSubscriptionFilterResponse();
    }
}
