package dev.hinomi.delivery.destination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.outbound.EndpointGuard;
import dev.hinomi.outbound.HttpEndpoint;
import dev.hinomi.outbound.OutboundClient;
import dev.hinomi.testkit.HttpReceiver;
import dev.hinomi.testkit.HttpReceiver.Answer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SenderTest {
    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
    private static final String ARN = "arn:aws:firehose:ap-northeast-1:123456789012:deliverystream/audit";
    private static final Envelope MESSAGE = new Envelope(
            Envelope.Type.DATA_MESSAGE,
            "123456789012",
            "/app",
            "web/1",
            List.of("errors"),
            List.of(
                    new Envelope.Event("0".repeat(56), NOW, "決済エラー 😀", Map.of()),
                    new Envelope.Event("1".repeat(56), NOW, "b 500", Map.of("status", "500"))));
    private static final String AS_JSON = """
            {"messageType":"DATA_MESSAGE","owner":"123456789012","logGroup":"/app","logStream":"web/1",\
            "subscriptionFilters":["errors"],"logEvents":[\
            {"id":"00000000000000000000000000000000000000000000000000000000","timestamp":1768478400000,\
            "message":"決済エラー 😀"},\
            {"id":"11111111111111111111111111111111111111111111111111111111","timestamp":1768478400000,\
            "message":"b 500","extractedFields":{"status":"500"}}]}""";
    private static final Duration SOON = Duration.ofSeconds(10);

    private final HttpReceiver receiver = HttpReceiver.start();
    private final OutboundClient client = new OutboundClient(new EndpointGuard(false));
    private final Sender sender = new Sender(
            client, new SelfGuard(() -> URI.create("https://hinomi.example.com"), 8466), InstantSource.fixed(NOW));

    @AfterEach
    void close() {
        client.close();
        receiver.close();
    }

    @Test
    void aMessageIsWrittenAsAwsWritesIt() throws Exception {
        assertThat(sender.send(target(WireFormat.JSON, Optional.empty()), MESSAGE))
                .isInstanceOf(Sent.Delivered.class);
        HttpReceiver.Request request = receiver.take(SOON);
        assertThat(request.body()).isEqualTo(AS_JSON);
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void aStreamsRecordIsCompressed() throws Exception {
        Sent sent = sender.send(target(WireFormat.GZIP, Optional.empty()), MESSAGE);
        HttpReceiver.Request request = receiver.take(SOON);
        assertThat(sent).isEqualTo(new Sent.Delivered(request.bytes().length));
        assertThat(request.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(Received.gzip(request).toString()).isEqualTo(AS_JSON);
    }

    @Test
    void aFunctionReceivesItsEvent() throws Exception {
        assertThat(sender.send(target(WireFormat.LAMBDA, Optional.empty()), MESSAGE))
                .isInstanceOf(Sent.Delivered.class);
        assertThat(Received.lambda(receiver.take(SOON)).toString()).isEqualTo(AS_JSON);
    }

    @Test
    void aCollectorReceivesAFirehoseRequestWithItsKeyAndHeaders() throws Exception {
        assertThat(sender.send(target(WireFormat.FIREHOSE, Optional.of("key")), MESSAGE))
                .isInstanceOf(Sent.Delivered.class);
        HttpReceiver.Request request = receiver.take(SOON);
        assertThat(Received.firehose(request).toString()).isEqualTo(AS_JSON);
        JsonNode body = JsonMapper.shared().readTree(request.body());
        assertThat(body.get("timestamp").asLong()).isEqualTo(NOW.toEpochMilli());
        assertThat(body.get("requestId").asString()).isEqualTo(request.header("X-Amz-Firehose-Request-Id"));
        assertThat(request.header("X-Amz-Firehose-Protocol-Version")).isEqualTo("1.0");
        assertThat(request.header("X-Amz-Firehose-Source-Arn")).isEqualTo(ARN);
        assertThat(request.header("X-Amz-Firehose-Access-Key")).isEqualTo("key");
        assertThat(request.header("X-Scope-OrgID")).isEqualTo("ops");
        assertThat(request.header("Authorization")).startsWith("Basic ");
    }

    @ParameterizedTest
    @CsvSource({
        "200, Delivered",
        "204, Delivered",
        "302, Permanent",
        "400, Permanent",
        "403, Permanent",
        "404, Permanent",
        "408, Retryable",
        "429, Retryable",
        "500, Retryable",
        "503, Retryable"
    })
    void theAnswerDecidesWhetherItIsTriedAgain(int status, String expected) throws Exception {
        receiver.script(Answer.of(status).with("Location", "http://127.0.0.1:9/"));
        Sent sent = sender.send(target(WireFormat.GZIP, Optional.empty()), MESSAGE);
        assertThat(sent.getClass().getSimpleName()).isEqualTo(expected);
        if (sent instanceof Sent.Retryable retryable) {
            assertThat(retryable.throttled()).isEqualTo(status == 429);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://169.254.169.254/latest/meta-data/, link-local",
        "http://127.0.0.1:8466/, is this server",
        "http://localhost:8466/logs, is this server",
        "https://Hinomi.example.com/, is this server"
    })
    void someEndpointsAreNeverSentTo(String url, String why) throws Exception {
        Target target =
                new Target(ARN, HttpEndpoint.parse(url).orElseThrow(), WireFormat.GZIP, Map.of(), Optional.empty());
        assertThat(sender.send(target, MESSAGE))
                .isInstanceOfSatisfying(
                        Sent.Permanent.class,
                        refused -> assertThat(refused.error()).contains(why));
    }

    private Target target(WireFormat format, Optional<String> key) {
        String url = "http://user:secret@127.0.0.1:" + receiver.port() + "/logs";
        return new Target(ARN, HttpEndpoint.parse(url).orElseThrow(), format, Map.of("X-Scope-OrgID", "ops"), key);
    }
}
