package dev.hinomi.api.otlp;

import dev.hinomi.ingest.Rejections;
import dev.hinomi.ingest.otlp.OtlpMetrics;
import dev.hinomi.kernel.Scope;
import dev.hinomi.wire.Headers;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;

/// Stores metrics as data points (AWS document "OTLP Endpoints", limits of the metrics endpoint).
public record MetricExports(OtlpMetrics metrics) implements OtlpSignal<ExportMetricsServiceRequest> {
    /// Of a body without compression.
    public static final int MAX_BODY_BYTES = 5 << 20;

    @Override
    public ExportMetricsServiceRequest nothing() {
        return ExportMetricsServiceRequest.getDefaultInstance();
    }

    @Override
    public ExportMetricsServiceResponse store(Scope scope, Headers headers, ExportMetricsServiceRequest export) {
        Rejections rejections = metrics.store(scope, export);
        ExportMetricsServiceResponse.Builder response = ExportMetricsServiceResponse.newBuilder();
        if (rejections.count() > 0) {
            response.getPartialSuccessBuilder()
                    .setRejectedDataPoints(rejections.count())
                    .setErrorMessage(rejections.message());
        }
        return response.build();
    }
}
