package dev.hinomi.api.logs.metric;

import dev.hinomi.aws.logs.DescribeMetricFiltersRequest;
import dev.hinomi.aws.logs.DescribeMetricFiltersResponse;
import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.MetricFilter;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.logs.metric.MetricFilterQuery;
import dev.hinomi.logs.metric.MetricFilters;
import dev.hinomi.logs.page.Page;
import dev.hinomi.logs.selection.SystemField;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Describes metric filters of one group or of all, by name.
public final class DescribeMetricFilters
        implements OperationHandler<DescribeMetricFiltersRequest, DescribeMetricFiltersResponse> {
    private static final int DEFAULT_LIMIT = 50;

    private final MetricFilters filters;

    public DescribeMetricFilters(MetricFilters filters) {
        this.filters = filters;
    }

    @Override
    public Operation<DescribeMetricFiltersRequest, DescribeMetricFiltersResponse> operation() {
        return Logs.DESCRIBE_METRIC_FILTERS;
    }

    @Override
    public DescribeMetricFiltersResponse handle(RequestContext context, DescribeMetricFiltersRequest input) {
        MetricFilterQuery query = new MetricFilterQuery(
                Optional.ofNullable(input.logGroupName()),
                Objects.requireNonNullElse(input.filterNamePrefix(), ""),
                metric(input));
        Page<dev.hinomi.logs.metric.MetricFilter> page = filters.describe(
                context.scope(),
                query,
                Optional.ofNullable(input.nextToken()),
                Objects.requireNonNullElse(input.limit(), DEFAULT_LIMIT));
        return new DescribeMetricFiltersResponse(
                page.items().stream().map(DescribeMetricFilters::wire).toList(),
                page.nextToken().orElse(null));
    }

    /// Each of the two requires the other (API reference).
    private static Optional<MetricFilterQuery.Metric> metric(DescribeMetricFiltersRequest input) {
        String name = input.metricName();
        String namespace = input.metricNamespace();
        if (name == null && namespace == null) {
            return Optional.empty();
        }
        if (name == null || namespace == null) {
            throw new FaultException(new Fault.InvalidCombination(
                    "metricName: " + name + ", metricNamespace: " + namespace + " (expected: both or neither)"));
        }
        return Optional.of(new MetricFilterQuery.Metric(namespace, name));
    }

    private static MetricFilter wire(dev.hinomi.logs.metric.MetricFilter filter) {
        return MetricFilter.builder()
                .filterName(filter.name())
                .filterPattern(filter.pattern())
                .metricTransformations(List.of(Transformations.wire(filter.transformation())))
                .creationTime(filter.created().toEpochMilli())
                .logGroupName(filter.group())
                .applyOnTransformedLogs(filter.onTransformedLogs())
                .fieldSelectionCriteria(filter.fieldSelection().orElse(null))
                .emitSystemFieldDimensions(
                        filter.systemFields().stream().map(SystemField::text).toList())
                .build();
    }
}
