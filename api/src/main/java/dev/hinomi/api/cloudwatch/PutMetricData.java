package dev.hinomi.api.cloudwatch;

import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.aws.cloudwatch.Entity;
import dev.hinomi.aws.cloudwatch.EntityMetricData;
import dev.hinomi.aws.cloudwatch.MetricDatum;
import dev.hinomi.aws.cloudwatch.PutMetricDataInput;
import dev.hinomi.aws.cloudwatch.PutMetricDataOutput;
import dev.hinomi.aws.cloudwatch.StatisticSet;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.EntityRules;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.wire.endpoint.OperationHandler;
import dev.hinomi.wire.endpoint.RequestContext;
import dev.hinomi.wire.schema.Operation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Stores data points. Data under `EntityMetricData` is stored like the rest; the entity itself, which only links
/// telemetry to a resource in the AWS console, is checked, has no effect on any answer and is not kept. So a flaw of it
/// matters to those who ask for strict validation; AWS tells the others by a header, and they are told nothing here.
public final class PutMetricData implements OperationHandler<PutMetricDataInput, PutMetricDataOutput> {
    private static final int MAX_ENTITIES = 2;

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
        if (input.metricData().isEmpty() && input.entityMetricData().isEmpty()) {
            throw Shared.missing("MetricData");
        }
        checkEntities(input);
        Stream<MetricDatum> ofEntities = input.entityMetricData().stream()
                .map(EntityMetricData::metricData)
                .flatMap(List::stream);
        List<Datum> data = Stream.concat(input.metricData().stream(), ofEntities)
                .map(PutMetricData::datum)
                .toList();
        metrics.put(context.scope(), input.namespace(), data);
        return new PutMetricDataOutput();
    }

    private static void checkEntities(PutMetricDataInput input) {
        List<EntityMetricData> related = input.entityMetricData();
        Boolean strict = input.strictEntityValidation();
        if (related.isEmpty()) {
            return;
        }
        if (strict == null) {
            throw Shared.missing("StrictEntityValidation");
        }
        if (strict && related.size() > MAX_ENTITIES) {
            throw invalid(
                    "EntityMetricData",
                    "EntitySizeTooLarge: " + related.size() + " objects in EntityMetricData (expected: at most "
                            + MAX_ENTITIES + ")");
        }
        for (int i = 0; strict && i < related.size(); i++) {
            String at = "EntityMetricData.member." + (i + 1) + ".Entity";
            Entity entity = related.get(i).entity();
            (entity == null
                            ? Optional.of("InvalidEntity: " + at + " is missing")
                            : EntityRules.flaw(entity.keyAttributes(), entity.attributes()))
                    .ifPresent(flaw -> {
                        throw invalid(at, flaw);
                    });
        }
    }

    private static FaultException invalid(String parameter, String message) {
        return new FaultException(new Fault.InvalidParameter(parameter, message));
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
