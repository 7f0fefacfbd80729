package dev.hinomi.scenarios.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hinomi.scenarios.InProcessPlatform;
import dev.hinomi.scenarios.TestSettings;
import dev.hinomi.testkit.ManualTimers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Libraries of Node.js write logs and metrics, which are read back by value.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NodeLibrariesTest {
    private static final Duration WAIT = Duration.ofSeconds(20);

    /// The libraries go by the system's clock.
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private NodeLibraries node;
    private InProcessPlatform platform;
    private ReadBack written;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        node = NodeLibraries.install();
        platform = InProcessPlatform.start(TestSettings.withAgentPort(data), new ManualTimers(now));
        written = new ReadBack(platform, now);
    }

    @AfterAll
    void stop() {
        written.close();
        platform.close();
    }

    @Test
    void winstonLogs() {
        node.run("winston.js", Map.of(), platform.endpoint().toString(), "/shop/winston", "web-1");

        List<JsonNode> events = written.messages("/shop/winston", "web-1").stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
        // The library orders events of one millisecond as it likes.
        assertThat(events)
                .extracting(
                        event -> event.path("level").stringValue(""),
                        event -> event.path("message").stringValue(""))
                .containsExactlyInAnyOrder(
                        tuple("info", "注文を受け付けました"), tuple("warn", "slow"), tuple("error", "declined 💳"));
        assertThat(events).extracting(event -> event.path("ms").intValue(0)).contains(1200);
        assertThat(written.group("/shop/winston").retentionInDays()).isEqualTo(7);
    }

    @Test
    void powertoolsWriteMetricsToStandardOutput() {
        written.logs().createLogGroup(request -> request.logGroupName("/aws/lambda/checkout"));
        written.logs()
                .createLogStream(
                        request -> request.logGroupName("/aws/lambda/checkout").logStreamName("1"));
        List<InputLogEvent> events = node.run("powertools.js", Map.of())
                .lines()
                .map(line -> InputLogEvent.builder()
                        .timestamp(now.toEpochMilli())
                        .message(line)
                        .build())
                .toList();

        written.logs()
                .putLogEvents(request -> request.logGroupName("/aws/lambda/checkout")
                        .logStreamName("1")
                        .logEvents(events));

        Dimension[] dimensions = {ReadBack.dimension("service", "checkout"), ReadBack.dimension("Stage", "prod")};
        assertThat(written.statistics("Shop", "Paid", dimensions)).satisfies(minutes -> {
            assertThat(minutes.sum()).isEqualTo(5);
            assertThat(minutes.sampleCount()).isEqualTo(2);
            assertThat(minutes.maximum()).isEqualTo(3);
            assertThat(minutes.unit()).isEqualTo(StandardUnit.COUNT);
        });
        assertThat(written.statistics("Shop", "Latency", dimensions)).satisfies(minutes -> {
            assertThat(minutes.sum()).isEqualTo(12.5);
            assertThat(minutes.unit()).isEqualTo(StandardUnit.MILLISECONDS);
        });
    }

    @Test
    void embeddedMetricsReachTheAgentPort() {
        node.run(
                "embedded-metrics.js",
                Map.of(
                        "AWS_EMF_ENVIRONMENT", "Agent",
                        "AWS_EMF_AGENT_ENDPOINT", "tcp://127.0.0.1:" + platform.agentPort(),
                        "AWS_EMF_LOG_GROUP_NAME", "/shop/embedded",
                        "AWS_EMF_LOG_STREAM_NAME", "web-1",
                        "AWS_EMF_SERVICE_NAME", "checkout",
                        "AWS_EMF_SERVICE_TYPE", "NodeJS",
                        "AWS_EMF_NAMESPACE", "Embedded"));

        Dimension route = ReadBack.dimension("Route", "/pay");
        Awaitility.await()
                .atMost(WAIT)
                .untilAsserted(() -> assertThat(
                                written.statistics("Embedded", "Latency", route).sum())
                        .isEqualTo(30));
        assertThat(written.statistics("Embedded", "Latency", route).sampleCount())
                .isEqualTo(2);
        assertThat(written.messages("/shop/embedded", "web-1"))
                .hasSize(2)
                .allSatisfy(message -> assertThat(message).contains("\"orderId\":\"7c1f\""));
    }
}
