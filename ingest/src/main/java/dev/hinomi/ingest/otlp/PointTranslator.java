package dev.hinomi.ingest.otlp;

import dev.hinomi.ingest.MetricBatch;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.DataPointFlags;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.Sum;
import io.opentelemetry.proto.metrics.v1.SummaryDataPoint;
import io.opentelemetry.proto.resource.v1.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns the data points of one metric into data of CloudWatch. What a data point becomes is stored together or
/// not at all.
final class PointTranslator {
    private final Source source;
    private final MetricNaming naming;
    private final CumulativeStreams streams;
    private final MetricBatch batch;
    private final Undo undo;
    private final String namespace;
    private final Unit unit;

    PointTranslator(Source source, MetricNaming naming, CumulativeStreams streams, MetricBatch batch, Undo undo) {
        this.source = source;
        this.naming = naming;
        this.streams = streams;
        this.batch = batch;
        this.undo = undo;
        this.namespace = source.namespace();
        this.unit = Ucum.unit(source.metric().getUnit());
    }

    /// A metric and whose it is.
    record Source(Scope scope, Resource resource, String namespace, InstrumentationScope library, Metric metric) {}

    /// What the data points of all kinds have.
    private record Place(List<KeyValue> attributes, int flags, long start, long time) {
        static Place of(NumberDataPoint each) {
            return new Place(
                    each.getAttributesList(), each.getFlags(), each.getStartTimeUnixNano(), each.getTimeUnixNano());
        }

        static Place of(HistogramDataPoint each) {
            return new Place(
                    each.getAttributesList(), each.getFlags(), each.getStartTimeUnixNano(), each.getTimeUnixNano());
        }

        static Place of(ExponentialHistogramDataPoint each) {
            return new Place(
                    each.getAttributesList(), each.getFlags(), each.getStartTimeUnixNano(), each.getTimeUnixNano());
        }

        static Place of(SummaryDataPoint each) {
            return new Place(
                    each.getAttributesList(), each.getFlags(), each.getStartTimeUnixNano(), each.getTimeUnixNano());
        }
    }

    /// A data point, with its place read.
    private record Point(DatumDraft draft, long start, long time) {}

    private interface Reading {
        List<Datum> read(Point point);
    }

    void translate() {
        Metric metric = source.metric();
        switch (metric.getDataCase()) {
            case GAUGE ->
                metric.getGauge()
                        .getDataPointsList()
                        .forEach(each ->
                                take(Place.of(each), point -> point.draft().value(number(each))));
            case SUM ->
                metric.getSum()
                        .getDataPointsList()
                        .forEach(each -> take(Place.of(each), point -> sum(metric.getSum(), number(each), point)));
            case HISTOGRAM -> {
                AggregationTemporality temporality = metric.getHistogram().getAggregationTemporality();
                metric.getHistogram()
                        .getDataPointsList()
                        .forEach(each ->
                                take(Place.of(each), point -> histogram(temporality, HistogramReader.of(each), point)));
            }
            case EXPONENTIAL_HISTOGRAM -> {
                AggregationTemporality temporality =
                        metric.getExponentialHistogram().getAggregationTemporality();
                metric.getExponentialHistogram()
                        .getDataPointsList()
                        .forEach(each ->
                                take(Place.of(each), point -> histogram(temporality, HistogramReader.of(each), point)));
            }
            case SUMMARY ->
                metric.getSummary()
                        .getDataPointsList()
                        .forEach(each -> take(Place.of(each), point -> summary(each, point)));
            case DATA_NOT_SET -> {}
        }
    }

    private void take(Place place, Reading reading) {
        if ((place.flags() & DataPointFlags.DATA_POINT_FLAGS_NO_RECORDED_VALUE_MASK_VALUE) != 0) {
            batch.add(namespace, List.of());
            return;
        }
        String name = source.metric().getName();
        try {
            if (place.time() == 0) {
                throw invalid("timeUnixNano: 0 (expected: the time of the data point)");
            }
            MetricId metric = new MetricId(namespace, name, naming.dimensions(source.resource(), place.attributes()));
            batch.add(
                    namespace,
                    reading.read(new Point(
                            new DatumDraft(metric, unit, Nanos.instant(place.time())), place.start(), place.time())));
        } catch (FaultException e) {
            batch.reject(name, e.fault().message());
        }
    }

    /// What is counted up is stored as what was added, so that the statistic Sum tells how much it was in a
    /// period. What goes up and down is stored as it stands, as a gauge is, and its changes as changes.
    private List<Datum> sum(Sum sum, double value, Point point) {
        return switch (sum.getAggregationTemporality()) {
            case AGGREGATION_TEMPORALITY_DELTA -> point.draft().value(value);
            case AGGREGATION_TEMPORALITY_CUMULATIVE ->
                sum.getIsMonotonic()
                        ? increase(point.draft(), point, new Total.Amount(value))
                                .map(added -> point.draft().value(added.value()))
                                .orElse(List.of())
                        : point.draft().value(value);
            case AGGREGATION_TEMPORALITY_UNSPECIFIED, UNRECOGNIZED -> throw unknownTemporality();
        };
    }

    private List<Datum> histogram(AggregationTemporality temporality, Histogram histogram, Point point) {
        return switch (temporality) {
            case AGGREGATION_TEMPORALITY_DELTA -> point.draft().histogram(histogram);
            case AGGREGATION_TEMPORALITY_CUMULATIVE ->
                increase(point.draft(), point, histogram)
                        .map(added -> point.draft().histogram(added))
                        .orElse(List.of());
            case AGGREGATION_TEMPORALITY_UNSPECIFIED, UNRECOGNIZED -> throw unknownTemporality();
        };
    }

    /// The quantiles as the sender computed them, over a time that only it knows, and how count and sum grew.
    private List<Datum> summary(SummaryDataPoint summary, Point point) {
        List<Datum> data = new ArrayList<>();
        DatumDraft count = point.draft().suffixed("_count", Unit.COUNT);
        DatumDraft sum = point.draft().suffixed("_sum", unit);
        increase(count, point, new Total.Amount(summary.getCount()))
                .ifPresent(added -> data.addAll(count.value(added.value())));
        increase(sum, point, new Total.Amount(summary.getSum()))
                .ifPresent(added -> data.addAll(sum.value(added.value())));
        for (SummaryDataPoint.ValueAtQuantile quantile : summary.getQuantileValuesList()) {
            Dimension place = new Dimension("quantile", String.valueOf(quantile.getQuantile()));
            data.addAll(point.draft().with(place).value(quantile.getValue()));
        }
        return data;
    }

    private <T extends Total<T>> Optional<T> increase(DatumDraft draft, Point point, T total) {
        CumulativeStreams.Key key = new CumulativeStreams.Key(
                source.scope(),
                draft.metric(),
                source.metric().getDataCase(),
                source.resource(),
                source.library(),
                point.start());
        return streams.increase(key, point.time(), total, undo);
    }

    private static double number(NumberDataPoint point) {
        return switch (point.getValueCase()) {
            case AS_DOUBLE -> point.getAsDouble();
            case AS_INT -> point.getAsInt();
            case VALUE_NOT_SET -> throw invalid("no value (expected: asDouble or asInt)");
        };
    }

    private static FaultException unknownTemporality() {
        return invalid("aggregationTemporality: not given (expected: 1 for delta, 2 for cumulative)");
    }

    private static FaultException invalid(String message) {
        return new FaultException(new Fault.InvalidParameter("dataPoint", message));
    }
}
