package dev.hinomi.scenarios.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.app.config.Settings;
import dev.hinomi.app.platform.LocalAccess;
import dev.hinomi.scenarios.InProcessPlatform;
import dev.hinomi.testkit.ManualTimers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// A server that holds a log event and a data point, which must be there after whatever it is sent.
final class ServerUnderAttack implements AutoCloseable {
    static final Instant NOW = InProcessPlatform.START;

    private final InProcessPlatform platform;
    private final RequestSigner signer;
    private final RawHttp http;

    ServerUnderAttack(Settings settings) throws IOException {
        platform = InProcessPlatform.start(settings, new ManualTimers(NOW));
        signer = LocalAccess.of(settings).signer();
        http = new RawHttp(platform.endpoint());
        accepted(Dialect.LOGS_JSON, "CreateLogGroup", "{\"logGroupName\":\"kept\"}");
        accepted(Dialect.LOGS_JSON, "CreateLogStream", "{\"logGroupName\":\"kept\",\"logStreamName\":\"a\"}");
        accepted(
                Dialect.LOGS_JSON,
                "PutLogEvents",
                "{\"logGroupName\":\"kept\",\"logStreamName\":\"a\",\"logEvents\":[{\"timestamp\":%d,\"message\":\"注文 🍣\"}]}"
                        .formatted(NOW.toEpochMilli()));
        accepted(
                Dialect.METRICS_JSON,
                "PutMetricData",
                "{\"Namespace\":\"Kept\",\"MetricData\":[{\"MetricName\":\"Orders\",\"Value\":41.5}]}");
    }

    RawHttp http() {
        return http;
    }

    String host() {
        return platform.endpoint().getAuthority();
    }

    RequestSigner signer() {
        return signer;
    }

    WireRequest signed(Dialect dialect, WireRequest request) {
        return signer.sign(request, dialect.signingName(), NOW);
    }

    WireRequest signed(Dialect dialect, String operation, byte[] body) {
        return signed(dialect, dialect.request(host(), operation, body));
    }

    Refusal refusal(WireRequest request) throws IOException {
        return Refusal.of(http.send(request));
    }

    /// What was put before is answered.
    void assertUnharmed() throws IOException {
        assertThat(accepted(Dialect.LOGS_JSON, "GetLogEvents", "{\"logGroupName\":\"kept\",\"logStreamName\":\"a\"}"))
                .contains("\"message\":\"注文 🍣\"");
        assertThat(accepted(Dialect.METRICS_JSON, "GetMetricStatistics", """
                {"Namespace":"Kept","MetricName":"Orders","StartTime":%d,"EndTime":%d,"Period":600,"Statistics":["Sum"]}
                """.formatted(
                                NOW.getEpochSecond() - 300, NOW.getEpochSecond() + 300)))
                .contains("\"Sum\":41.5");
    }

    private String accepted(Dialect dialect, String operation, String body) throws IOException {
        WireResponse response = http.send(signed(dialect, operation, body.getBytes(StandardCharsets.UTF_8)));
        String answer = new String(response.body().shared(), StandardCharsets.UTF_8);
        assertThat(response.status()).as(answer).isEqualTo(200);
        return answer;
    }

    @Override
    public void close() {
        platform.close();
    }
}
