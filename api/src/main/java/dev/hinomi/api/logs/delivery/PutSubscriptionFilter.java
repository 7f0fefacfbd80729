package dev.hinomi.api.logs.delivery;

import dev.hinomi.api.logs.request.Refusals;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.PutSubscriptionFilterRequest;
import dev.hinomi.aws.logs.PutSubscriptionFilterResponse;
import dev.hinomi.delivery.subscription.Distribution;
import dev.hinomi.delivery.subscription.SubscriptionFilters;
import dev.hinomi.delivery.subscription.SubscriptionRequest;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Optional;

/// Makes or changes a subscription filter.
public final class PutSubscriptionFilter
        implements OperationHandler<PutSubscriptionFilterRequest, PutSubscriptionFilterResponse> {
    private final SubscriptionFilters filters;

    public PutSubscriptionFilter(SubscriptionFilters filters) {
        this.filters = filters;
    }

    @Override
    public Operation<PutSubscriptionFilterRequest, PutSubscriptionFilterResponse> operation() {
        return Logs.PUT_SUBSCRIPTION_FILTER;
    }

    @Override
    public PutSubscriptionFilterResponse handle(RequestContext context, PutSubscriptionFilterRequest input) {
        String noOthers = "logs are not centralized here: every event of a group has its account and region";
        Refusals.refuseIfSet("fieldSelectionCriteria", input.fieldSelectionCriteria() != null, noOthers);
        Refusals.refuseIfSet("emitSystemFields", !input.emitSystemFields().isEmpty(), noOthers);
        filters.put(
                context.scope(),
                new SubscriptionRequest(
                        input.logGroupName(),
                        input.filterName(),
                        input.filterPattern(),
                        input.destinationArn(),
                        Optional.ofNullable(input.roleArn()),
                        Optional.ofNullable(input.distribution())
                                .map(Distribution::of)
                                .orElse(Distribution.BY_LOG_STREAM),
                        Boolean.TRUE.equals(input.applyOnTransformedLogs())));
        return new PutSubscriptionFilterResponse();
    }
}
