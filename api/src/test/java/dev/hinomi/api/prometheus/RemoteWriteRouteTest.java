package dev.hinomi.api.prometheus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedOutputStream;
import dev.hinomi.api.intake.Intake;
import dev.hinomi.api.intake.Permission;
import dev.hinomi.api.intake.SenderFixture;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.ingest.prometheus.RemoteWrite;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import io.airlift.compress.v3.snappy.SnappyJavaCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// How write requests are asked for and answered; what becomes of samples is tested in `ingest`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RemoteWriteRouteTest {
    private static final String PATH = "/api/v1/write";
    private static final String V2 = "application/x-protobuf;proto=io.prometheus.write.v2.Request";

    private SenderFixture fixture;
    private RemoteWriteRoute route;

    @BeforeAll
    void open(@TempDir Path directory) {
        fixture = new SenderFixture(directory);
        Permission permission = Permission.of(CloudWatch.SERVICE, CloudWatch.PUT_METRIC_DATA);
        route = new RemoteWriteRoute(new RemoteWriteEndpoint(
                new Intake(fixture.access, permission.orSignedFor("aps")),
                new SnappyBody(10_000),
                new RemoteWrite(fixture.metrics, "Prometheus")));
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @Test
    void samplesThatAreWrittenAreCounted() throws IOException {
        assertThat(route.handle(request("application/x-protobuf", request(1))))
                .returns(204, WireResponse::status)
                .returns("", RemoteWriteRouteTest::text)
                .returns("1", response -> written(response, "samples"));
        assertThat(route.handle(request(V2, new byte[0])))
                .returns(204, WireResponse::status)
                .returns("0", response -> written(response, "samples"))
                .returns("0", response -> written(response, "histograms"))
                .returns("0", response -> written(response, "exemplars"));
    }

    @Test
    void whatIsRefusedIsNotAskedForAgain() throws IOException {
        assertThat(route.handle(request("application/x-protobuf; proto=prometheus.WriteRequest", request(1, 1e300))))
                .returns(400, WireResponse::status)
                .returns("1", response -> written(response, "samples"))
                .satisfies(response -> assertThat(text(response)).startsWith("up: The value"));
    }

    @Test
    void mediaTypeCompressionAndSenderAreAskedFor() throws IOException {
        byte[] body = request(1);

        assertThat(route.handle(request("application/json", body)).status()).isEqualTo(415);
        assertThat(route.handle(signed(Headers.of("content-type", V2), body)))
                .returns(415, WireResponse::status)
                .satisfies(response -> assertThat(text(response)).contains("Content-Encoding:  (expected: snappy)"));
        assertThat(route.handle(signed(Headers.of("content-type", V2, "content-encoding", "snappy"), body)))
                .returns(400, WireResponse::status)
                .satisfies(response -> assertThat(text(response)).contains("not valid Snappy"));
        assertThat(route.handle(request("application/x-protobuf", new byte[10_001])))
                .returns(413, WireResponse::status)
                .satisfies(response -> assertThat(text(response)).contains("10001 bytes (expected: at most 10000)"));
        assertThat(route.handle(request("application/x-protobuf", "no message".getBytes(UTF_8))))
                .returns(400, WireResponse::status)
                .satisfies(response -> assertThat(text(response)).contains("The request body is no write request"));
        assertThat(route.handle(SenderFixture.post(PATH, Headers.of("content-type", V2), body))
                        .status())
                .isEqualTo(401);
        assertThat(route.handle(new WireRequest("GET", PATH, "", Headers.of("host", "h"), Blob.EMPTY))
                        .status())
                .isEqualTo(405);
    }

    /// As a sender that signs for Amazon Managed Service for Prometheus sends it.
    private static WireRequest request(String contentType, byte[] message) {
        SnappyJavaCompressor snappy = new SnappyJavaCompressor();
        byte[] body = new byte[snappy.maxCompressedLength(message.length)];
        int length = snappy.compress(message, 0, message.length, body, 0, body.length);
        return signed(
                Headers.of("content-type", contentType, "content-encoding", "snappy"), Arrays.copyOf(body, length));
    }

    private static WireRequest signed(Headers headers, byte[] body) {
        return SenderFixture.signed("aps", SenderFixture.post(PATH, headers, body));
    }

    /// A message of version 1 with samples of `up`.
    private static byte[] request(double... values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        for (double value : values) {
            byte[] label = field(1, "__name__".getBytes(UTF_8), field(2, "up".getBytes(UTF_8), new byte[0]));
            ByteArrayOutputStream sample = new ByteArrayOutputStream();
            CodedOutputStream inner = CodedOutputStream.newInstance(sample);
            inner.writeDouble(1, value);
            inner.writeInt64(2, SenderFixture.NOW.toEpochMilli());
            inner.flush();
            out.writeByteArray(1, field(1, label, field(2, sample.toByteArray(), new byte[0])));
        }
        out.flush();
        return bytes.toByteArray();
    }

    private static byte[] field(int number, byte[] content, byte[] rest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.writeByteArray(number, content);
        out.writeRawBytes(rest);
        out.flush();
        return bytes.toByteArray();
    }

    private static String written(WireResponse response, String kind) {
        return response.headers()
                .first("x-prometheus-remote-write-" + kind + "-written")
                .orElse("");
    }

    private static String text(WireResponse response) {
        return new String(response.body().toByteArray(), UTF_8);
    }
}
