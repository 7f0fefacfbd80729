package dev.hinomi.api.logs.metric;

import dev.hinomi.aws.logs.DeleteMetricFilterRequest;
import dev.hinomi.aws.logs.DeleteMetricFilterResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.logs.metric.MetricFilters;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Deletes a metric filter. The metric and its data points stay.
public final class DeleteMetricFilter
        implements OperationHandler<DeleteMetricFilterRequest, DeleteMetricFilterResponse> {
    private final MetricFilters filters;

    public DeleteMetricFilter(MetricFilters filters) {
        this.filters = filters;
    }

    @Override
    public Operation<DeleteMetricFilterRequest, DeleteMetricFilterResponse> operation() {
        return Logs.DELETE_METRIC_FILTER;
    }

    @Override
    public DeleteMetricFilterResponse handle(RequestContext context, DeleteMetricFilterRequest input) {
        filters.delete(context.scope(), input.logGroupName(), input.filterName());
        return new DeleteMetricFilterResponse();
    }
}
