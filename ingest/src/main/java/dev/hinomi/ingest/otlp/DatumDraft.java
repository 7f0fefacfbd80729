package dev.hinomi.ingest.otlp;

import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Data of a metric at a time, without the values yet.
record DatumDraft(MetricId metric, Unit unit, Instant time) {
    /// The same of a metric whose name goes on.
    DatumDraft suffixed(String suffix, Unit other) {
        return new DatumDraft(
                new MetricId(metric.namespace(), metric.name() + suffix, metric.dimensions()), other, time);
    }

    /// The same of a metric with one more dimension.
    DatumDraft with(Dimension another) {
        List<Dimension> dimensions = new ArrayList<>(metric.dimensions());
        dimensions.add(another);
        return new DatumDraft(new MetricId(metric.namespace(), metric.name(), dimensions), unit, time);
    }

    /// A number; nothing when it is none, which OpenTelemetry may send and CloudWatch cannot keep.
    List<Datum> value(double value) {
        if (Double.isNaN(value)) {
            return List.of();
        }
        return List.of(
                new Datum(metric.name(), metric.dimensions(), time, value, List.of(), List.of(), null, unit, null));
    }

    /// What a histogram says of its values; nothing when it has none.
    List<Datum> histogram(Histogram histogram) {
        if (histogram.count() == 0) {
            return List.of();
        }
        if (!histogram.buckets().isEmpty()) {
            BucketValues found = BucketValues.of(histogram);
            return values(found.values(), found.counts());
        }
        double sum = histogram.sum().orElseThrow(HistogramReader::nothingKnown);
        if (histogram.min().isPresent() && histogram.max().isPresent()) {
            Datum.StatisticSet set = new Datum.StatisticSet(
                    histogram.count(),
                    sum,
                    histogram.min().getAsDouble(),
                    histogram.max().getAsDouble());
            return List.of(
                    new Datum(metric.name(), metric.dimensions(), time, null, List.of(), List.of(), set, unit, null));
        }
        return values(List.of(sum / histogram.count()), List.of((double) histogram.count()));
    }

    private List<Datum> values(List<Double> values, List<Double> counts) {
        List<Datum> data = new ArrayList<>();
        for (int start = 0; start < values.size(); start += Datum.MAX_VALUES) {
            int end = Math.min(start + Datum.MAX_VALUES, values.size());
            data.add(new Datum(
                    metric.name(),
                    metric.dimensions(),
                    time,
                    null,
                    values.subList(start, end),
                    counts.subList(start, end),
                    null,
                    unit,
                    null));
        }
        return data;
    }
}
