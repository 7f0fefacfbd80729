package dev.hinomi.api.cloudwatch;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.EntityMetricData;
import dev.hinomi.aws.cloudwatch.MetricDatum;
import dev.hinomi.aws.cloudwatch.PutMetricDataInput;
import dev.hinomi.aws.cloudwatch.PutMetricDataOutput;
import dev.hinomi.aws.cloudwatch.StatisticSet;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Stores data points. Data under `EntityMetricData` is stored like the rest; the entity itself, which only links
/// telemetry to a resource in the AWS console, has no effect on any answer and is not kept.
public final class PutMetricData implements OperationHandler<PutMetricDataInput, PutMetricDataOutput> {
    private final Metrics metrics;

    public PutMetricData(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public Operation<PutMetricDataInput, PutMetricDataOutput> operation() {
        return CloudWatch.PUT_METRIC_DATA;
    }

    @Override
    public PutMetricDataOutput handle(RequestContext context, PutMetricDataInput input) {
        Stream<MetricDatum> ofEntities = input.entityMetricData().stream()
                .map(EntityMetricData::metricData)
                .flatMap(List::stream);
        List<Datum> data = Stream.concat(input.metricData().stream(), ofEntities)
                .map(PutMetricData::datum)
                .toList();
        metrics.put(context.scope(), input.namespace(), data);
        return new PutMetricDataOutput();
    }

    private static Datum datum(MetricDatum datum) {
        return new Datum(
                datum.metricName(),
                Shared.dimensions(datum.dimensions()),
                datum.timestamp(),
                datum.value(),
                datum.values(),
                datum.counts(),
                statisticSet(datum.statisticValues()),
                Shared.unit(datum.unit()),
                datum.storageResolution());
    }

    private static Datum.@Nullable StatisticSet statisticSet(@Nullable StatisticSet set) {
        return set == null ? null : new Datum.StatisticSet(set.sampleCount(), set.sum(), set.minimum(), set.maximum());
    }
}
