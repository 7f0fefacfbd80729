package dev.hinomi.api.logs.metric;

import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.PutMetricFilterRequest;
import dev.hinomi.aws.logs.PutMetricFilterResponse;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.logs.metric.MetricFilters;
import dev.hinomi.logs.metric.NewMetricFilter;
import dev.hinomi.logs.selection.SystemField;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.Optional;

/// Adds a metric filter to a log group, or replaces the one of the same name.
public final class PutMetricFilter implements OperationHandler<PutMetricFilterRequest, PutMetricFilterResponse> {
    private final MetricFilters filters;

    public PutMetricFilter(MetricFilters filters) {
        this.filters = filters;
    }

    @Override
    public Operation<PutMetricFilterRequest, PutMetricFilterResponse> operation() {
        return Logs.PUT_METRIC_FILTER;
    }

    @Override
    public PutMetricFilterResponse handle(RequestContext context, PutMetricFilterRequest input) {
        NewMetricFilter filter = new NewMetricFilter(
                input.filterName(),
                input.filterPattern(),
                Transformations.domain(input.metricTransformations().getFirst()),
                Boolean.TRUE.equals(input.applyOnTransformedLogs()),
                Optional.ofNullable(input.fieldSelectionCriteria()),
                input.emitSystemFieldDimensions().stream()
                        .map(PutMetricFilter::systemField)
                        .distinct()
                        .toList());
        filters.put(context.scope(), input.logGroupName(), filter);
        return new PutMetricFilterResponse();
    }

    private static SystemField systemField(String text) {
        return SystemField.parse(text)
                .orElseThrow(() -> new FaultException(new Fault.InvalidParameter(
                        "emitSystemFieldDimensions",
                        "emitSystemFieldDimensions: " + text + " (expected: @aws.account or @aws.region)")));
    }
}
