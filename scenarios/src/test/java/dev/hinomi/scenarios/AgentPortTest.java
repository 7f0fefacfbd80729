package dev.hinomi.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.CloudWatchLogsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;

/// The port of the CloudWatch agent, by hand: what a library may and may not write to it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AgentPortTest {
    private static final Duration WAIT = Duration.ofSeconds(20);

    private InProcessPlatform platform;
    private CloudWatchLogsClient logs;
    private CloudWatchClient cloudWatch;

    @BeforeAll
    void start(@TempDir Path data) {
        platform = InProcessPlatform.start(TestSettings.withAgentPort(data), InProcessPlatform.clock());
        logs = platform.logs();
        cloudWatch = platform.cloudWatch();
    }

    @AfterAll
    void stop() {
        cloudWatch.close();
        logs.close();
        platform.close();
    }

    @Test
    void aDocumentBecomesAnEventAndAMetric() throws IOException {
        String document = document("\"LogGroupName\":\"/shop/orders\",\"LogStreamName\":\"web-1\",", "Orders", 3);

        send(document + "\n" + document("\"LogGroupName\":\"/shop/orders\",", "Orders", 4) + "\n");

        assertThat(eventually("/shop/orders", "web-1", 1)).containsExactly(document);
        assertThat(eventually("/shop/orders", "default", 1)).hasSize(1);
        assertThat(statistics("Orders")).satisfies(minute -> {
            assertThat(minute.sum()).isEqualTo(7);
            assertThat(minute.sampleCount()).isEqualTo(2);
        });
    }

    @Test
    void noLineIsLost() throws IOException {
        String place = "\"LogGroupName\":\"/shop/many\",\"LogStreamName\":\"s\",";
        StringBuilder lines = new StringBuilder();
        IntStream.range(0, 3_000)
                .forEach(i -> lines.append(document(place, "Many", i)).append('\n'));

        send(lines.toString());

        Awaitility.await()
                .atMost(WAIT)
                .untilAsserted(
                        () -> assertThat(statistics("Many").sampleCount()).isEqualTo(3_000));
        assertThat(statistics("Many").sum()).isEqualTo(2_999 * 3_000 / 2);
    }

    @Test
    void whatNamesNoPlaceThatCanExistGoesToTheDefaultOne() throws IOException {
        String text = "no document at all";
        String impossible = document("\"LogGroupName\":\"not a name!\",", "Impossible", 1);

        send(text + "\r\n\n" + impossible);

        assertThat(eventually("emf", "default", 2)).containsExactlyInAnyOrder(text, impossible);
        assertThat(statistics("Impossible").sum()).isEqualTo(1);
    }

    @Test
    void aDatagramIsADocumentToo() throws IOException {
        byte[] document = document("\"LogGroupName\":\"/shop/udp\",\"LogStreamName\":\"s\",", "Datagrams", 5)
                .getBytes(UTF_8);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(
                    document, document.length, InetAddress.getLoopbackAddress(), platform.agentPort()));
        }

        assertThat(eventually("/shop/udp", "s", 1)).hasSize(1);
        assertThat(statistics("Datagrams").sum()).isEqualTo(5);
    }

    private String document(String place, String metric, int value) {
        return """
                {"_aws":{"Timestamp":%d,%s"CloudWatchMetrics":[{"Namespace":"Shop","Dimensions":[[]],\
                "Metrics":[{"Name":"%s"}]}]},"%s":%d}""".formatted(platform.timers().millis(), place, metric, metric, value);
    }

    private void send(String text) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), platform.agentPort());
                OutputStream out = socket.getOutputStream()) {
            out.write(text.getBytes(UTF_8));
        }
    }

    /// The messages of a stream once there are so many.
    private List<String> eventually(String group, String stream, int count) {
        Callable<List<String>> messages =
                () -> logs.getLogEvents(request -> request.logGroupName(group).logStreamName(stream)).events().stream()
                        .map(OutputLogEvent::message)
                        .toList();
        return Awaitility.await()
                .atMost(WAIT)
                .ignoreExceptionsInstanceOf(CloudWatchLogsException.class)
                .until(messages, found -> found.size() >= count);
    }

    private Datapoint statistics(String metric) {
        return cloudWatch
                .getMetricStatistics(request -> request.namespace("Shop")
                        .metricName(metric)
                        .startTime(platform.timers().instant().minusSeconds(60))
                        .endTime(platform.timers().instant().plusSeconds(60))
                        .period(300)
                        .statistics(Statistic.SUM, Statistic.SAMPLE_COUNT))
                .datapoints()
                .stream()
                .findFirst()
                .orElse(Datapoint.builder().sampleCount(0.0).sum(0.0).build());
    }
}
