package dev.hinomi.api.logs.delivery;

import dev.hinomi.aws.logs.DescribeSubscriptionFiltersRequest;
import dev.hinomi.aws.logs.DescribeSubscriptionFiltersResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.SubscriptionFilter;
import dev.hinomi.delivery.subscription.SubscriptionFilters;
import dev.hinomi.logs.page.Page;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Objects;
import java.util.Optional;

/// Describes the subscription filters of a group, by name.
public final class DescribeSubscriptionFilters
        implements OperationHandler<DescribeSubscriptionFiltersRequest, DescribeSubscriptionFiltersResponse> {
    private static final int DEFAULT_LIMIT = 50;

    private final SubscriptionFilters filters;

    public DescribeSubscriptionFilters(SubscriptionFilters filters) {
        this.filters = filters;
    }

    @Override
    public Operation<DescribeSubscriptionFiltersRequest, DescribeSubscriptionFiltersResponse> operation() {
        return Logs.DESCRIBE_SUBSCRIPTION_FILTERS;
    }

    @Override
    public DescribeSubscriptionFiltersResponse handle(
            RequestContext context, DescribeSubscriptionFiltersRequest input) {
        Page<dev.hinomi.delivery.subscription.SubscriptionFilter> page = filters.describe(
                context.scope(),
                input.logGroupName(),
                Objects.requireNonNullElse(input.filterNamePrefix(), ""),
                Optional.ofNullable(input.nextToken()),
                Objects.requireNonNullElse(input.limit(), DEFAULT_LIMIT));
        return DescribeSubscriptionFiltersResponse.builder()
                .subscriptionFilters(page.items().stream()
                        .map(DescribeSubscriptionFilters::wire)
                        .toList())
                .nextToken(page.nextToken().orElse(null))
                .build();
    }

    private static SubscriptionFilter wire(dev.hinomi.delivery.subscription.SubscriptionFilter filter) {
        return SubscriptionFilter.builder()
                .filterName(filter.name())
                .logGroupName(filter.groupName())
                .filterPattern(filter.pattern())
                .destinationArn(filter.destinationArn())
                .roleArn(filter.roleArn().orElse(null))
                .distribution(filter.distribution().label())
                .applyOnTransformedLogs(filter.onTransformed())
                .creationTime(filter.created().toEpochMilli())
                .build();
    }
}
