package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hinomi.api.load.LoadRoute;
import dev.hinomi.app.client.PathClient;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryStatus;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseHandler;
import tools.jackson.databind.json.JsonMapper;

/// What the server says that it has to do, whatever way it comes in.
@Timeout(60)
final class LoadTest {
    private static final String GROUP = "/shop/orders";
    private static final String OTLP = """
            {"resourceLogs":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"orders"}}]},
             "scopeLogs":[{"logRecords":[{"body":{"stringValue":"paid"}},{"body":{"stringValue":"shipped"}}]}]}]}
            """;

    private final HttpClient http = HttpClient.newHttpClient();

    @AutoClose
    private InProcessPlatform platform;

    @AutoClose
    private CloudWatchLogsClient logs;

    @AutoClose
    private CloudWatchLogsAsyncClient async;

    @AutoClose
    private CloudWatchClient cloudWatch;

    @BeforeEach
    void start(@TempDir Path data) {
        platform = InProcessPlatform.start(
                TestSettings.withOtlp(TestSettings.withAgentPort(data)), InProcessPlatform.clock());
        logs = platform.logs();
        async = platform.asyncLogs();
        cloudWatch = platform.cloudWatch();
        logs.createLogGroup(request -> request.logGroupName(GROUP));
        logs.createLogStream(request -> request.logGroupName(GROUP).logStreamName("web"));
    }

    @Test
    void logEventsAreCountedWhateverWayTheyCome() throws Exception {
        put("注文 🍣", "paid");
        assertThat(minute().logEvents()).isEqualTo(2);
        assertThat(minute().logBytes()).isEqualTo(6 + 1 + 4 + 4);
        assertThat(minute().dataPoints()).isZero();

        HttpRequest export = HttpRequest.newBuilder(platform.otlpHttp().resolve("/v1/logs"))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(OTLP))
                .build();
        assertThat(http.send(export, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
        assertThat(minute().logEvents()).isEqualTo(4);

        String document = """
                {"_aws":{"Timestamp":%d,"LogGroupName":"%s","CloudWatchMetrics":[{"Namespace":"Shop",\
                "Dimensions":[[]],"Metrics":[{"Name":"Orders"},{"Name":"Sums"}]}]},"Orders":3,"Sums":41}
                """.formatted(InProcessPlatform.START.toEpochMilli(), GROUP);
        try (Socket agent = new Socket(InetAddress.getLoopbackAddress(), platform.agentPort())) {
            agent.getOutputStream().write(document.getBytes(StandardCharsets.UTF_8));
        }
        await().until(() -> minute().logEvents() == 5);
        assertThat(minute().dataPoints()).as("both metrics of the document").isEqualTo(2);
    }

    @Test
    void dataPointsAndRequestsAreCountedByMinute() throws Exception {
        long before = minute().requests();
        cloudWatch.putMetricData(request ->
                request.namespace("Shop").metricData(datum("Orders", 3), datum("Orders", 4), datum("Sums", 5)));
        assertThatThrownBy(() -> logs.deleteLogGroup(request -> request.logGroupName("/none")))
                .isInstanceOf(ResourceNotFoundException.class);

        LoadRoute.Minute counted = minute();
        assertThat(counted.at()).isEqualTo("2026-03-04T05:16:00Z");
        assertThat(counted.dataPoints()).isEqualTo(3);
        assertThat(counted.requests())
                .as("these two, and the one that asked before")
                .isEqualTo(before + 3);
        assertThat(counted.refused()).isEqualTo(1);

        platform.advance(Duration.ofMinutes(1));
        LoadRoute.Listing later = load();
        assertThat(later.now()).isEqualTo("2026-03-04T05:17:40Z");
        assertThat(later.minutes().getLast().refused()).isZero();
        assertThat(later.minutes().get(58))
                .extracting(LoadRoute.Minute::refused)
                .isEqualTo(1L);
    }

    @Test
    void queriesAndLiveTailsAreSeen() {
        put("paid", "shipped");
        String id = logs.startQuery(request -> request.logGroupName(GROUP)
                        .startTime(InProcessPlatform.START.getEpochSecond() - 60)
                        .endTime(InProcessPlatform.START.getEpochSecond() + 60)
                        .queryString("fields @message"))
                .queryId();
        await().until(() -> logs.getQueryResults(request -> request.queryId(id)).status() == QueryStatus.COMPLETE);
        await().until(() -> load().queriesRunning() == 0);
        assertThat(minute().queries()).isEqualTo(1);
        assertThat(minute().scannedBytes()).isEqualTo("paidshipped".length());

        CompletableFuture<Void> tail = async.startLiveTail(
                request -> request.logGroupIdentifiers("arn:aws:logs:ap-northeast-1:123456789012:log-group:" + GROUP),
                StartLiveTailResponseHandler.builder().subscriber(_ -> {}).build());
        await().until(() -> load().liveTails() == 1);
        tail.cancel(true);
    }

    @Test
    void theProcessIsDescribed() throws Exception {
        LoadRoute.Listing load = load();
        assertThat(load.minutes()).hasSize(60);
        assertThat(load.cpu()).isBetween(0.0, 1.0);
        assertThat(load.heapUsed()).isBetween(1L << 20, load.heapMax());
        assertThat(load.diskUsed()).isGreaterThan(1_000);
        assertThat(load.damage()).isEmpty();
    }

    private void put(String... messages) {
        logs.putLogEvents(request -> request.logGroupName(GROUP)
                .logStreamName("web")
                .logEvents(Arrays.stream(messages)
                        .map(message -> InputLogEvent.builder()
                                .timestamp(InProcessPlatform.START.toEpochMilli())
                                .message(message)
                                .build())
                        .toList()));
    }

    private static MetricDatum datum(String name, double value) {
        return MetricDatum.builder().metricName(name).value(value).build();
    }

    private LoadRoute.Minute minute() {
        return load().minutes().getLast();
    }

    private LoadRoute.Listing load() {
        try (PathClient paths = platform.paths()) {
            return JsonMapper.shared().readValue(paths.read(LoadRoute.PATH, ""), LoadRoute.Listing.class);
        }
    }
}
