package dev.hinomi.ingest.prometheus;

import dev.hinomi.ingest.MetricBatch;
import dev.hinomi.ingest.prometheus.WrittenSeries.Label;
import dev.hinomi.ingest.prometheus.WrittenSeries.Sample;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.metrics.model.Dimension;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Stores the samples of write requests as they are: labels are dimensions, counters stay totals. Blocking.
///
/// @param namespace of the metrics; Prometheus has none
public record RemoteWrite(Metrics metrics, String namespace) {
    private static final String NAME = "__name__";

    /// Stores what can be stored; durable on return.
    ///
    /// @param message of the protocol's version, not compressed
    /// @throws FaultException `InvalidParameter` when it is no such message, `Unavailable` when it cannot be
    ///     stored now
    public WriteResult store(Scope scope, WriteProtocol protocol, byte[] message) {
        MetricBatch batch = translate(protocol, message);
        batch.store(scope);
        return new WriteResult(batch.points(), batch.rejections());
    }

    /// What a request becomes.
    MetricBatch translate(WriteProtocol protocol, byte[] message) {
        MetricBatch batch = new MetricBatch(metrics);
        try {
            WriteRequestReader.read(message, protocol).forEach(series -> add(series, batch));
        } catch (IOException e) {
            throw new FaultException(
                    new Fault.InvalidParameter("body", "The request body is no write request: " + e.getMessage()), e);
        }
        return batch;
    }

    private void add(WrittenSeries series, MetricBatch batch) {
        String name = "";
        List<Dimension> dimensions = new ArrayList<>();
        for (Label label : series.labels()) {
            if (label.name().equals(NAME)) {
                name = label.value();
            } else if (!label.value().isEmpty()) {
                dimensions.add(new Dimension(label.name(), label.value()));
            }
        }
        for (int i = 0; i < series.nativeHistograms(); i++) {
            batch.reject(
                    name.isEmpty() ? "series" : name,
                    "a native histogram (expected: samples, as with send_native_histograms: false)");
        }
        for (Sample sample : series.samples()) {
            if (name.isEmpty()) {
                batch.reject("series", "no label " + NAME);
            } else {
                batch.add(namespace, data(name, dimensions, sample));
            }
        }
    }

    /// Nothing of a sample that has no value: the series has ended, or there was nothing to compute one of.
    private static List<Datum> data(String name, List<Dimension> dimensions, Sample sample) {
        if (sample.hasNoValue()) {
            return List.of();
        }
        Instant time = Instant.ofEpochMilli(sample.timestamp());
        return List.of(new Datum(name, dimensions, time, sample.value(), List.of(), List.of(), null, null, null));
    }
}
