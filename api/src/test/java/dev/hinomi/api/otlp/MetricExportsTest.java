package dev.hinomi.api.otlp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.api.intake.Intake;
import dev.hinomi.api.intake.Permission;
import dev.hinomi.api.intake.SenderAccess;
import dev.hinomi.api.security.BearerTokens;
import dev.hinomi.api.security.RolePolicy;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.ingest.otlp.MetricNaming;
import dev.hinomi.ingest.otlp.OtlpMetrics;
import dev.hinomi.ingest.otlp.ResourceTemplate;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.duckdb.DuckDbStore;
import dev.hinomi.store.duckdb.StoreSettings;
import dev.hinomi.store.manifest.MemoryManifest;
import dev.hinomi.testkit.ManualTimers;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.endpoint.Authentication;
import dev.hinomi.wire.endpoint.BodyDecoder;
import dev.hinomi.wire.endpoint.EndpointSettings;
import dev.hinomi.wire.endpoint.Principal;
import dev.hinomi.wire.sigv4.RequestSigner;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// How exports of metrics are asked for and answered; what becomes of them is tested in `ingest`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MetricExportsTest {
    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
    private static final String ACCOUNT = "123456789012";
    private static final String SECRET = "secret";
    private static final String KEY = "AKIAIOSFODNN7EXAMPLE";

    private Records records;
    private TelemetryStore store;
    private OtlpRoute route;

    @BeforeAll
    void open(@TempDir Path directory) {
        ManualTimers timers = new ManualTimers(NOW);
        records = SqliteRecords.open(directory.resolve("records.sqlite"));
        store = DuckDbStore.open(directory.resolve("store"), new MemoryManifest(), StoreSettings.DEFAULT, timers);
        dev.hinomi.wire.endpoint.Credentials credentials = id -> id.equals(KEY)
                ? Optional.of(new dev.hinomi.wire.endpoint.Credentials.Credential(
                        SECRET, Principal.user(ACCOUNT, "operator", Principal.Role.OPERATOR)))
                : Optional.empty();
        SenderAccess access = new SenderAccess(
                new Authentication.Signed(credentials, ACCOUNT),
                new BearerTokens(credentials),
                new RolePolicy(),
                new EndpointSettings(ACCOUNT, "ap-northeast-1", Set.of(), 4 << 20),
                timers);
        route = new OtlpRoute(
                OtlpRoute.METRICS,
                new OtlpEndpoint<>(
                        new Intake(access, Permission.of(CloudWatch.SERVICE, CloudWatch.PUT_METRIC_DATA)),
                        new BodyDecoder(1000),
                        new MetricExports(new OtlpMetrics(
                                new Metrics(records, store, timers),
                                new MetricNaming(new ResourceTemplate("{service.name}"), Set.of()),
                                timers))));
    }

    @AfterAll
    void close() {
        store.close();
        records.close();
    }

    @Test
    void jsonIsAnsweredInJson() {
        String good = point("\"timeUnixNano\":\"1768478400000000000\",\"asInt\":\"7\"");
        String bad = point("\"timeUnixNano\":1768478400000000000,\"asDouble\":\"Infinity\"");

        assertThat(post(json(good)))
                .returns(200, WireResponse::status)
                .returns("{}", MetricExportsTest::text)
                .returns(
                        "application/json",
                        response -> response.headers().first("content-type").orElseThrow());
        assertThat(post(json(good + "," + bad)))
                .returns(200, WireResponse::status)
                .satisfies(
                        response -> assertThat(text(response))
                                .startsWith(
                                        "{\"partialSuccess\":{\"rejectedDataPoints\":\"1\",\"errorMessage\":\"depth: The value"));
        assertThat(post(json(bad)))
                .returns(400, WireResponse::status)
                .satisfies(response ->
                        assertThat(text(response)).startsWith("{\"code\":3,\"message\":\"depth: The value"));
        assertThat(post("{\"resourceMetrics\":[]}")).returns(200, WireResponse::status);
        assertThat(post(json("7")))
                .returns(400, WireResponse::status)
                .satisfies(response -> assertThat(text(response))
                        .contains("not valid OTLP in JSON: dataPoints (expected: an object)"));
    }

    @Test
    void protobufIsAnsweredInProtobuf() throws IOException {
        ExportMetricsServiceRequest.Builder export = ExportMetricsServiceRequest.newBuilder();
        export.addResourceMetricsBuilder()
                .addScopeMetricsBuilder()
                .addMetricsBuilder()
                .setName("depth")
                .getGaugeBuilder()
                .addDataPoints(NumberDataPoint.newBuilder()
                        .setTimeUnixNano(NOW.getEpochSecond() * 1_000_000_000)
                        .setAsInt(7))
                .addDataPoints(NumberDataPoint.newBuilder().setAsInt(7));

        WireResponse response =
                route.handle(signed(export.build().toByteArray(), "application/x-protobuf", "monitoring"));

        ExportMetricsServiceResponse answer =
                ExportMetricsServiceResponse.parseFrom(response.body().toByteArray());
        assertThat(answer.getPartialSuccess().getRejectedDataPoints()).isEqualTo(1);
        assertThat(answer.getPartialSuccess().getErrorMessage())
                .isEqualTo("depth: timeUnixNano: 0 (expected: the time of the data point)");
    }

    @Test
    void asksWhoCallsAndHowMuchItIs() {
        byte[] nothing = new byte[0];

        assertThat(route.handle(signed(nothing, "application/x-protobuf", "logs")))
                .returns(403, WireResponse::status)
                .satisfies(response -> assertThat(text(response)).contains("correct service: 'monitoring'"));
        assertThat(route.handle(new WireRequest(
                                "POST",
                                OtlpRoute.METRICS,
                                "",
                                Headers.of("host", "h", "content-type", "application/json"),
                                Blob.of(nothing)))
                        .status())
                .isEqualTo(401);
        assertThat(post("x".repeat(1001)).status()).isEqualTo(413);
    }

    private WireResponse post(String json) {
        return route.handle(signed(json.getBytes(UTF_8), "application/json", "monitoring"));
    }

    private static WireRequest signed(byte[] body, String contentType, String service) {
        WireRequest request = new WireRequest(
                "POST", OtlpRoute.METRICS, "", Headers.of("host", "h", "content-type", contentType), Blob.of(body));
        return new RequestSigner(KEY, SECRET, "ap-northeast-1").sign(request, service, NOW);
    }

    private static String json(String points) {
        return "{\"resourceMetrics\":[{\"scopeMetrics\":[{\"metrics\":[{\"name\":\"depth\",\"gauge\":{\"dataPoints\":["
                + points + "]}}]}]}]}";
    }

    private static String point(String members) {
        return "{" + members + ",\"attributes\":[{\"key\":\"queue\",\"value\":{\"stringValue\":\"eu\"}}]}";
    }

    private static String text(WireResponse response) {
        return new String(response.body().toByteArray(), UTF_8);
    }
}
