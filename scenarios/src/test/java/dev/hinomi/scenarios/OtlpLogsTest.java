package dev.hinomi.scenarios;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.testkit.ManualTimers;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.logs.OtlpGrpcLogRecordExporter;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.ReadWriteLogRecord;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.resources.Resource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;

/// Log records of OpenTelemetry's own exporters, through the real ports.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OtlpLogsTest {
    private static final Instant NOW = InProcessPlatform.START;

    private InProcessPlatform platform;
    private CloudWatchLogsClient logs;

    @BeforeAll
    void start(@TempDir Path data) {
        platform = InProcessPlatform.start(TestSettings.withOtlp(TestSettings.signed(data)), new ManualTimers(NOW));
        logs = platform.logs();
    }

    @AfterAll
    void stop() {
        logs.close();
        platform.close();
    }

    @Test
    void anHttpExporterWritesToTheGroupOfItsService() {
        LogRecordExporter exporter = OtlpHttpLogRecordExporter.builder()
                .setEndpoint(platform.otlpHttp() + "/v1/logs")
                .addHeader("authorization", "Bearer " + platform.bearerToken())
                .setCompression("gzip")
                .build();

        export(exporter, "orders", "paid", "shipped");

        assertThat(messages("/otlp/orders", "web-1"))
                .hasSize(2)
                .first()
                .asString()
                .contains("\"service.name\":\"orders\"", "\"scope\":{\"name\":\"shop\"}")
                .contains("\"timeUnixNano\":" + NOW.toEpochMilli() + "000000", "\"severityText\":\"WARN\"")
                .contains("\"body\":\"paid\"", "\"attributes\":{\"order.id\":7}");
    }

    @Test
    void anExporterNamesGroupAndStreamByHeaders() {
        logs.createLogGroup(request -> request.logGroupName("payments"));
        logs.createLogStream(request -> request.logGroupName("payments").logStreamName("eu"));
        LogRecordExporter exporter = OtlpHttpLogRecordExporter.builder()
                .setEndpoint(platform.endpoint() + "/v1/logs")
                .addHeader("authorization", "Bearer " + platform.bearerToken())
                .addHeader("x-aws-log-group", "payments")
                .addHeader("x-aws-log-stream", "eu")
                .build();

        export(exporter, "any", "charged");

        assertThat(messages("payments", "eu")).singleElement().asString().contains("\"body\":\"charged\"");
    }

    @Test
    void aGrpcExporterWritesPlainAndCompressed() {
        for (String compression : List.of("none", "gzip")) {
            LogRecordExporter exporter = OtlpGrpcLogRecordExporter.builder()
                    .setEndpoint(platform.otlpGrpc().toString())
                    .addHeader("authorization", "Bearer " + platform.bearerToken())
                    .setCompression(compression)
                    .build();
            export(exporter, "stock-" + compression, "counted");

            assertThat(messages("/otlp/stock-" + compression, "web-1")).hasSize(1);
        }
    }

    @Test
    void anExporterWithoutATokenIsRefused() {
        for (LogRecordExporter exporter : List.of(
                OtlpHttpLogRecordExporter.builder()
                        .setEndpoint(platform.otlpHttp() + "/v1/logs")
                        .build(),
                OtlpGrpcLogRecordExporter.builder()
                        .setEndpoint(platform.otlpGrpc().toString())
                        .addHeader("authorization", "Bearer ACWLnobody")
                        .build())) {
            assertThat(succeeds(exporter, "intruder", "hello")).isFalse();
        }

        assertThat(logs.describeLogGroups(request -> request.logGroupNamePrefix("/otlp/intruder"))
                        .logGroups())
                .isEmpty();
    }

    @Test
    void jsonIsAnsweredInJsonWithWhatWasRejected() throws IOException, InterruptedException {
        String old = record(NOW.minus(Duration.ofDays(15)), "old");
        String late = record(NOW.plus(Duration.ofHours(3)), "late");
        String good = record(NOW, "good");

        HttpResponse<String> answer = post("""
                {"resourceLogs":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"json"}}]},
                  "scopeLogs":[{"scope":{"name":"lib"},"logRecords":[%s,%s,%s]}]}]}""".formatted(late, old, good));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"partialSuccess\":{\"rejectedLogRecords\":\"2\",\"errorMessage\":"
                        + "\"{\\\"tooOldLogEventCount\\\":1,\\\"tooNewLogEventCount\\\":1,"
                        + "\\\"expiredLogEventCount\\\":0}\"}}");
        assertThat(messages("/otlp/json", "default"))
                .singleElement()
                .asString()
                .contains("\"body\":\"good\"", "\"traceId\":\"5b8efff798038103d269b633813fc60c\"");
        assertThat(post("{}").body()).isEqualTo("{}");
        assertThat(post("{\"resourceLogs\":1}").statusCode()).isEqualTo(400);
    }

    private static String record(Instant time, String body) {
        return """
                {"timeUnixNano":"%d000000","severityNumber":9,"traceId":"5B8EFFF798038103D269B633813FC60C",
                 "spanId":"EEE19B7EC3C1B174","body":{"stringValue":"%s"}}""".formatted(time.toEpochMilli(), body);
    }

    private HttpResponse<String> post(String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(platform.endpoint() + "/v1/logs"))
                .header("content-type", "application/json")
                .header("authorization", "Bearer " + platform.bearerToken())
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void export(LogRecordExporter exporter, String service, String... bodies) {
        assertThat(succeeds(exporter, service, bodies)).isTrue();
    }

    /// Emits records, and tells whether the exporter says that they went out.
    private static boolean succeeds(LogRecordExporter exporter, String service, String... bodies) {
        Resource resource = Resource.create(
                Attributes.of(stringKey("service.name"), service, stringKey("service.instance.id"), "web-1"));
        Collected collected = new Collected(new ArrayList<>());
        try (SdkLoggerProvider provider = SdkLoggerProvider.builder()
                .setResource(resource)
                .addLogRecordProcessor(collected)
                .build()) {
            for (String body : bodies) {
                provider.get("shop")
                        .logRecordBuilder()
                        .setTimestamp(NOW)
                        .setSeverity(Severity.WARN)
                        .setSeverityText("WARN")
                        .setBody(body)
                        .setAttribute(longKey("order.id"), 7L)
                        .emit();
            }
        }
        try (exporter) {
            return exporter.export(collected.records())
                    .join(20, TimeUnit.SECONDS)
                    .isSuccess();
        }
    }

    /// Keeps records, so that the test exports them when it likes and hears what came of it.
    private record Collected(List<LogRecordData> records) implements LogRecordProcessor {
        @Override
        public void onEmit(Context context, ReadWriteLogRecord record) {
            records.add(record.toLogRecordData());
        }
    }

    private List<String> messages(String group, String stream) {
        return logs
                .getLogEvents(request ->
                        request.logGroupName(group).logStreamName(stream).startFromHead(true))
                .events()
                .stream()
                .map(OutputLogEvent::message)
                .toList();
    }
}
