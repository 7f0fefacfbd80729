package dev.hinomi.scenarios.clients;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.CodedOutputStream;
import dev.hinomi.scenarios.InProcessPlatform;
import dev.hinomi.scenarios.TestSettings;
import dev.hinomi.testkit.ManualTimers;
import io.airlift.compress.v3.snappy.SnappyJavaCompressor;
import io.micrometer.cloudwatch2.CloudWatchConfig;
import io.micrometer.cloudwatch2.CloudWatchMeterRegistry;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.metrics.OtlpGrpcMetricExporter;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.export.AggregationTemporalitySelector;
import io.opentelemetry.sdk.metrics.export.DefaultAggregationSelector;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.resources.Resource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;

/// Libraries that count and time write metrics, which are read back by value.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MetricLibrariesTest {
    private static final Dimension PAY = ReadBack.dimension("route", "/pay");
    private static final Attributes PAY_ATTRIBUTES = Attributes.of(stringKey("route"), "/pay");

    /// The libraries go by the system's clock.
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private InProcessPlatform platform;
    private ReadBack written;

    @BeforeAll
    void start(@TempDir Path data) {
        platform = InProcessPlatform.start(TestSettings.withOtlp(TestSettings.in(data)), new ManualTimers(now));
        written = new ReadBack(platform, now);
    }

    @AfterAll
    void stop() {
        written.close();
        platform.close();
    }

    @Test
    void micrometerPublishesCountersTimersAndSummaries() {
        try (CloudWatchAsyncClient client = CloudWatchAsyncClient.builder()
                .endpointOverride(platform.endpoint())
                .region(Region.AP_NORTHEAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAEXAMPLE", "secret")))
                .build()) {
            CloudWatchMeterRegistry registry =
                    new CloudWatchMeterRegistry(new MicrometerConfig(), Clock.SYSTEM, client);
            registry.counter("orders", "route", "/pay").increment(3);
            Timer timer = registry.timer("latency");
            timer.record(Duration.ofMillis(10));
            timer.record(Duration.ofMillis(20));
            timer.record(Duration.ofNanos(25_500_000));
            DistributionSummary basket = registry.summary("basket");
            basket.record(5);
            basket.record(7);
            registry.close();
        }

        assertThat(written.statistics("Micrometer", "orders.count", PAY).sum()).isEqualTo(3);
        assertThat(written.statistics("Micrometer", "latency.count").sum()).isEqualTo(3);
        assertThat(written.statistics("Micrometer", "latency.sum").sum()).isEqualTo(55.5);
        assertThat(written.statistics("Micrometer", "latency.max").maximum()).isEqualTo(25.5);
        assertThat(written.statistics("Micrometer", "latency.avg").maximum()).isEqualTo(18.5);
        assertThat(written.statistics("Micrometer", "basket.sum").sum()).isEqualTo(12);
        assertThat(written.statistics("Micrometer", "basket.max").maximum()).isEqualTo(7);
    }

    private static final class MicrometerConfig implements CloudWatchConfig {
        @Override
        public @Nullable String get(String key) {
            return null;
        }

        @Override
        public String namespace() {
            return "Micrometer";
        }
    }

    @Test
    void openTelemetryExportsTotalsOverHttp() {
        record(
                "http",
                OtlpHttpMetricExporter.builder()
                        .setEndpoint(platform.endpoint() + "/v1/metrics")
                        .setCompression("gzip")
                        .build());

        assertRecorded("http");
    }

    @Test
    void openTelemetryExportsDeltasAndExponentialHistogramsOverGrpc() {
        record(
                "grpc",
                OtlpGrpcMetricExporter.builder()
                        .setEndpoint(platform.otlpGrpc().toString())
                        .setAggregationTemporalitySelector(AggregationTemporalitySelector.deltaPreferred())
                        .setDefaultAggregationSelector(DefaultAggregationSelector.getDefault()
                                .with(InstrumentType.HISTOGRAM, Aggregation.base2ExponentialBucketHistogram()))
                        .build());

        assertRecorded("grpc");
        assertThat(written.percentile("grpc", "latency", "p50")).isEqualTo(20, Offset.offset(0.1));
    }

    /// Counts 5 and then 2 more, and times three requests between two exports.
    private static void record(String service, MetricExporter exporter) {
        try (SdkMeterProvider provider = SdkMeterProvider.builder()
                .setResource(Resource.create(Attributes.of(stringKey("service.name"), service)))
                .registerMetricReader(PeriodicMetricReader.builder(exporter)
                        .setInterval(Duration.ofHours(1))
                        .build())
                .build()) {
            Meter meter = provider.get("shop");
            LongCounter requests = meter.counterBuilder("requests").build();
            DoubleHistogram latency =
                    meter.histogramBuilder("latency").setUnit("ms").build();
            meter.gaugeBuilder("depth").buildWithCallback(gauge -> gauge.record(4));
            requests.add(5, PAY_ATTRIBUTES);
            latency.record(10);
            flush(provider);
            requests.add(2, PAY_ATTRIBUTES);
            latency.record(20);
            latency.record(25.5);
            flush(provider);
        }
    }

    /// The reader tells that an export has ended a moment before it takes the next one; until then it collects nothing
    /// and says that the flush failed.
    private static void flush(SdkMeterProvider provider) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> provider.forceFlush().join(20, TimeUnit.SECONDS).isSuccess());
    }

    private void assertRecorded(String namespace) {
        assertThat(written.statistics(namespace, "requests", PAY).sum()).isEqualTo(7);
        assertThat(written.statistics(namespace, "depth").maximum()).isEqualTo(4);
        Datapoint latency = written.statistics(namespace, "latency");
        assertThat(latency.sampleCount()).isEqualTo(3);
        assertThat(latency.sum()).isEqualTo(55.5, Offset.offset(1e-9));
    }

    @Test
    void prometheusWritesItsSamples() throws IOException, InterruptedException {
        byte[] message = field(
                1,
                field(1, field(1, "__name__".getBytes(UTF_8)), field(2, "up".getBytes(UTF_8))),
                field(1, field(1, "route".getBytes(UTF_8)), field(2, "/pay".getBytes(UTF_8))),
                field(2, sample(0.5)));
        SnappyJavaCompressor snappy = new SnappyJavaCompressor();
        byte[] body = new byte[snappy.maxCompressedLength(message.length)];
        int length = snappy.compress(message, 0, message.length, body, 0, body.length);

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(platform.endpoint() + "/api/v1/write"))
                    .header("content-type", "application/x-protobuf")
                    .header("content-encoding", "snappy")
                    .header("x-prometheus-remote-write-version", "0.1.0")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(Arrays.copyOf(body, length)))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(204);
        }

        assertThat(written.statistics("Prometheus", "up", PAY).maximum()).isEqualTo(0.5);
    }

    private byte[] sample(double value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.writeDouble(1, value);
        out.writeInt64(2, now.toEpochMilli());
        out.flush();
        return bytes.toByteArray();
    }

    private static byte[] field(int number, byte[]... contents) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] each : contents) {
            content.write(each);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.writeByteArray(number, content.toByteArray());
        out.flush();
        return bytes.toByteArray();
    }
}
