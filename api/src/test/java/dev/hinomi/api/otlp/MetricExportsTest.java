package dev.hinomi.api.otlp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.api.intake.Intake;
import dev.hinomi.api.intake.Permission;
import dev.hinomi.api.intake.SenderFixture;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.ingest.otlp.MetricNaming;
import dev.hinomi.ingest.otlp.OtlpMetrics;
import dev.hinomi.ingest.otlp.ResourceTemplate;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.endpoint.BodyDecoder;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// How exports of metrics are asked for and answered; what becomes of them is tested in `ingest`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MetricExportsTest {
    private SenderFixture fixture;
    private OtlpRoute route;

    @BeforeAll
    void open(@TempDir Path directory) {
        fixture = new SenderFixture(directory);
        route = new OtlpRoute(
                OtlpRoute.METRICS,
                new OtlpEndpoint<>(
                        new Intake(fixture.access, Permission.of(CloudWatch.SERVICE, CloudWatch.PUT_METRIC_DATA)),
                        new BodyDecoder(1000),
                        new MetricExports(new OtlpMetrics(
                                fixture.metrics,
                                new MetricNaming(new ResourceTemplate("{service.name}"), Set.of()),
                                fixture.timers))));
    }

    @AfterAll
    void close() {
        fixture.close();
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
                .satisfies(response -> assertThat(text(response))
                        .startsWith("{\"partialSuccess\":{\"rejectedDataPoints\":\"1\",\"errorMessage\":\"depth:"
                                + " The value"));
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
                        .setTimeUnixNano(SenderFixture.NOW.getEpochSecond() * 1_000_000_000)
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
        assertThat(route.handle(request(nothing, "application/json")).status()).isEqualTo(401);
        assertThat(post("x".repeat(1001)).status()).isEqualTo(413);
    }

    private WireResponse post(String json) {
        return route.handle(signed(json.getBytes(UTF_8), "application/json", "monitoring"));
    }

    private static WireRequest signed(byte[] body, String contentType, String service) {
        return SenderFixture.signed(service, request(body, contentType));
    }

    private static WireRequest request(byte[] body, String contentType) {
        return SenderFixture.post(OtlpRoute.METRICS, Headers.of("content-type", contentType), body);
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
