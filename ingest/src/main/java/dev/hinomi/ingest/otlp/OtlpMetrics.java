package dev.hinomi.ingest.otlp;

import dev.hinomi.ingest.MetricBatch;
import dev.hinomi.ingest.Rejections;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.Metrics;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/// Stores exports of metrics. Blocking.
public final class OtlpMetrics {
    /// Of an export (AWS document "OTLP Endpoints", limits of the metrics endpoint).
    private static final int MOST_POINTS = 1000;

    /// In the order of 100 MB when all are histograms.
    private static final int MOST_STREAMS = 100_000;

    private final Metrics metrics;
    private final MetricNaming naming;
    private final CumulativeStreams streams;

    /// Guards the streams.
    private final ReentrantLock lock = new ReentrantLock();

    public OtlpMetrics(Metrics metrics, MetricNaming naming, InstantSource clock) {
        this.metrics = metrics;
        this.naming = naming;
        this.streams = new CumulativeStreams(clock.instant(), MOST_STREAMS);
    }

    /// Stores what can be stored of an export; durable on return.
    ///
    /// @return what was not stored, and why
    /// @throws FaultException `InvalidParameter` when the export is too large or nothing of it can be stored,
    ///     `Unavailable` when it cannot be stored now; the same export may be tried again
    public Rejections store(Scope scope, ExportMetricsServiceRequest export) {
        checkSize(export);
        Undo undo = new Undo();
        MetricBatch batch = locked(scope, export, undo);
        if (batch.points() == 0 && batch.rejections().count() > 0) {
            throw invalid(batch.rejections().message());
        }
        try {
            batch.store(scope);
        } catch (RuntimeException e) {
            lock.lock();
            try {
                undo.run();
            } finally {
                lock.unlock();
            }
            throw e;
        }
        return batch.rejections();
    }

    private MetricBatch locked(Scope scope, ExportMetricsServiceRequest export, Undo undo) {
        lock.lock();
        try {
            return translate(scope, export, undo);
        } finally {
            lock.unlock();
        }
    }

    /// What an export becomes.
    MetricBatch translate(Scope scope, ExportMetricsServiceRequest export, Undo undo) {
        MetricBatch batch = new MetricBatch(metrics);
        for (ResourceMetrics resource : export.getResourceMetricsList()) {
            String namespace = naming.namespace(resource.getResource());
            for (ScopeMetrics library : resource.getScopeMetricsList()) {
                for (Metric metric : library.getMetricsList()) {
                    PointTranslator.Source source = new PointTranslator.Source(
                            scope, resource.getResource(), namespace, library.getScope(), metric);
                    new PointTranslator(source, naming, streams, batch, undo).translate();
                }
            }
        }
        return batch;
    }

    private static void checkSize(ExportMetricsServiceRequest export) {
        int points = export.getResourceMetricsList().stream()
                .flatMap(resource -> resource.getScopeMetricsList().stream())
                .flatMap(library -> library.getMetricsList().stream())
                .mapToInt(OtlpMetrics::points)
                .sum();
        if (points > MOST_POINTS) {
            throw invalid(points + " data points (expected: at most " + MOST_POINTS + " in an export)");
        }
    }

    private static int points(Metric metric) {
        return switch (metric.getDataCase()) {
            case GAUGE -> metric.getGauge().getDataPointsCount();
            case SUM -> metric.getSum().getDataPointsCount();
            case HISTOGRAM -> metric.getHistogram().getDataPointsCount();
            case EXPONENTIAL_HISTOGRAM -> metric.getExponentialHistogram().getDataPointsCount();
            case SUMMARY -> metric.getSummary().getDataPointsCount();
            case DATA_NOT_SET -> 0;
        };
    }

    private static FaultException invalid(String message) {
        return new FaultException(new Fault.InvalidParameter("body", message));
    }
}
