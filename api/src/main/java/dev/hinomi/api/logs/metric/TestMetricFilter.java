package dev.hinomi.api.logs.metric;

import dev.hinomi.aws.logs.Logs;
import dev.hinomi.aws.logs.MetricFilterMatchRecord;
import dev.hinomi.aws.logs.TestMetricFilterRequest;
import dev.hinomi.aws.logs.TestMetricFilterResponse;
import dev.hinomi.logs.metric.MetricFilters;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;

/// Tries a pattern on messages.
public final class TestMetricFilter implements OperationHandler<TestMetricFilterRequest, TestMetricFilterResponse> {
    @Override
    public Operation<TestMetricFilterRequest, TestMetricFilterResponse> operation() {
        return Logs.TEST_METRIC_FILTER;
    }

    @Override
    public TestMetricFilterResponse handle(RequestContext context, TestMetricFilterRequest input) {
        return new TestMetricFilterResponse(MetricFilters.test(input.filterPattern(), input.logEventMessages()).stream()
                .map(match -> new MetricFilterMatchRecord((long) match.number(), match.message(), match.values()))
                .toList());
    }
}
