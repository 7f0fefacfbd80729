package dev.hinomi.api.cloudwatch;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.ListMetricsInput;
import dev.hinomi.aws.cloudwatch.ListMetricsOutput;
import dev.hinomi.aws.cloudwatch.Metric;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.MetricFilter;
import dev.hinomi.metrics.MetricFilter.DimensionFilter;
import dev.hinomi.metrics.MetricPage;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.List;
import java.util.Optional;

/// Lists the metrics of the account. There are no linked accounts: another one has no metrics.
public final class ListMetrics implements OperationHandler<ListMetricsInput, ListMetricsOutput> {
    private final Metrics metrics;

    public ListMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public Operation<ListMetricsInput, ListMetricsOutput> operation() {
        return CloudWatch.LIST_METRICS;
    }

    @Override
    public ListMetricsOutput handle(RequestContext context, ListMetricsInput input) {
        String account = context.scope().account();
        boolean linked = Boolean.TRUE.equals(input.includeLinkedAccounts());
        String owner = input.owningAccount();
        if (owner != null && !linked) {
            throw new FaultException(new Fault.InvalidParameter(
                    "OwningAccount", "OwningAccount: " + owner + " (expected: together with IncludeLinkedAccounts)"));
        }
        MetricPage page = owner == null || owner.equals(account)
                ? metrics.list(context.scope(), filter(input), input.nextToken())
                : new MetricPage(List.of(), Optional.empty());
        ListMetricsOutput.Builder output = ListMetricsOutput.builder()
                .metrics(page.metrics().stream()
                        .map(metric -> new Metric(metric.namespace(), metric.name(), Shared.wire(metric.dimensions())))
                        .toList());
        page.next().ifPresent(output::nextToken);
        if (linked) {
            output.owningAccounts(page.metrics().stream().map(metric -> account).toList());
        }
        return output.build();
    }

    private static MetricFilter filter(ListMetricsInput input) {
        return new MetricFilter(
                input.namespace(),
                input.metricName(),
                input.dimensions().stream()
                        .map(dimension -> new DimensionFilter(dimension.name(), dimension.value()))
                        .toList(),
                input.recentlyActive() != null);
    }
}
