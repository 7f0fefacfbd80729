package dev.hinomi.app.platform;

import dev.hinomi.api.intake.Intake;
import dev.hinomi.api.intake.Permission;
import dev.hinomi.api.intake.SenderAccess;
import dev.hinomi.api.otlp.LogDestination;
import dev.hinomi.api.otlp.LogRecordWriter;
import dev.hinomi.api.otlp.MetricExports;
import dev.hinomi.api.otlp.OtlpEndpoint;
import dev.hinomi.api.otlp.OtlpExport;
import dev.hinomi.api.prometheus.RemoteWriteEndpoint;
import dev.hinomi.api.prometheus.RemoteWriteRoute;
import dev.hinomi.api.prometheus.SnappyBody;
import dev.hinomi.app.config.Settings;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.ingest.otlp.MetricNaming;
import dev.hinomi.ingest.otlp.OtlpMetrics;
import dev.hinomi.ingest.otlp.ResourceTemplate;
import dev.hinomi.ingest.prometheus.RemoteWrite;
import dev.hinomi.logs.Logs;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.wire.endpoint.BodyDecoder;
import java.time.InstantSource;

/// The ways in for telemetry of senders that do not speak AWS's protocols.
///
/// @param remoteWrite of Prometheus
record Intakes(OtlpExport logs, OtlpExport metrics, RemoteWriteRoute remoteWrite) {
    /// Of a write request without compression; Prometheus sends 2,000 samples in one, some 400 kB.
    private static final int LARGEST_WRITE = 8 << 20;

    /// Prometheus' own signing signs for Amazon Managed Service for Prometheus.
    private static final String PROMETHEUS_SERVICE = "aps";

    static Intakes of(Settings settings, SenderAccess access, Logs logs, Metrics metrics, InstantSource clock) {
        Settings.Otlp otlp = settings.otlp();
        int largest = settings.limits().decompressedBytes();
        Permission putMetricData = Permission.of(CloudWatch.SERVICE, CloudWatch.PUT_METRIC_DATA);
        return new Intakes(
                new OtlpEndpoint<>(
                        new Intake(
                                access,
                                Permission.of(
                                        dev.hinomi.aws.logs.Logs.SERVICE, dev.hinomi.aws.logs.Logs.PUT_LOG_EVENTS)),
                        new BodyDecoder(largest),
                        new LogRecordWriter(
                                logs, new LogDestination(otlp.logGroup(), otlp.logStream(), otlp.create()), clock)),
                new OtlpEndpoint<>(
                        new Intake(access, putMetricData),
                        new BodyDecoder(Math.min(largest, MetricExports.MAX_BODY_BYTES)),
                        new MetricExports(new OtlpMetrics(
                                metrics,
                                new MetricNaming(new ResourceTemplate(otlp.namespace()), otlp.dimensions()),
                                clock))),
                new RemoteWriteRoute(new RemoteWriteEndpoint(
                        new Intake(access, putMetricData.orSignedFor(PROMETHEUS_SERVICE)),
                        new SnappyBody(Math.min(largest, LARGEST_WRITE)),
                        new RemoteWrite(metrics, settings.prometheus().namespace()))));
    }
}
