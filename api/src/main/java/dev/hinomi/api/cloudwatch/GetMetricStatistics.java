package dev.hinomi.api.cloudwatch;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.Datapoint;
import dev.hinomi.aws.cloudwatch.GetMetricStatisticsInput;
import dev.hinomi.aws.cloudwatch.GetMetricStatisticsOutput;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.metrics.StatisticsQuery;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Absent;
import dev.hinomi.wire.schema.Operation;
import java.util.LinkedHashMap;
import java.util.Map;

/// Computes the statistics of one metric over periods.
public final class GetMetricStatistics
        implements OperationHandler<GetMetricStatisticsInput, GetMetricStatisticsOutput> {
    private final Metrics metrics;

    public GetMetricStatistics(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public Operation<GetMetricStatisticsInput, GetMetricStatisticsOutput> operation() {
        return CloudWatch.GET_METRIC_STATISTICS;
    }

    @Override
    public GetMetricStatisticsOutput handle(RequestContext context, GetMetricStatisticsInput input) {
        StatisticsQuery query = new StatisticsQuery(
                context.scope(),
                new MetricId(input.namespace(), input.metricName(), Shared.dimensions(input.dimensions())),
                input.startTime(),
                input.endTime(),
                input.period(),
                input.statistics(),
                input.extendedStatistics(),
                Shared.unit(input.unit()));
        return GetMetricStatisticsOutput.builder()
                .label(input.metricName())
                .datapoints(metrics.statistics(query).stream()
                        .map(datapoint -> wire(datapoint, input))
                        .toList())
                .build();
    }

    private static Datapoint wire(dev.hinomi.metrics.Datapoint datapoint, GetMetricStatisticsInput input) {
        Map<String, Double> values = datapoint.values();
        Map<String, Double> extended = new LinkedHashMap<>();
        for (String statistic : input.extendedStatistics()) {
            Double value = values.get(statistic);
            if (value != null) {
                extended.put(statistic, value);
            }
        }
        return new Datapoint(
                datapoint.time(),
                values.get("SampleCount"),
                values.get("Average"),
                values.get("Sum"),
                values.get("Minimum"),
                values.get("Maximum"),
                datapoint.unit().label(),
                extended.isEmpty() ? Absent.map() : extended);
    }
}
