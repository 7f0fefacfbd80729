package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hinomi.delivery.DeliverySettings;
import dev.hinomi.delivery.bucket.BucketSettings;
import dev.hinomi.delivery.bucket.ExportFormat;
import dev.hinomi.delivery.destination.Target;
import dev.hinomi.delivery.destination.WireFormat;
import dev.hinomi.outbound.HttpEndpoint;
import dev.hinomi.testkit.HttpReceiver;
import dev.hinomi.testkit.ManualTimers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.ExportTask;
import software.amazon.awssdk.services.cloudwatchlogs.model.ExportTaskStatusCode;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.LimitExceededException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Log events leave: to a collector that takes Firehose's requests, and to a bucket.
final class LogDeliveryTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String GROUP = "/aws/lambda/orders";
    private static final String FIREHOSE = "arn:aws:firehose:ap-northeast-1:123456789012:deliverystream/audit";
    private static final String ROLE = "arn:aws:iam::123456789012:role/logs";

    @TempDir
    private Path directory;

    private HttpReceiver collector;
    private InProcessPlatform platform;
    private CloudWatchLogsClient logs;

    @BeforeEach
    void start() {
        collector = HttpReceiver.start();
        Target target = new Target(
                FIREHOSE,
                HttpEndpoint.parse(collector.uri("/firehose").toString()).orElseThrow(),
                WireFormat.FIREHOSE,
                Map.of(),
                Optional.of("collector-key"));
        BucketSettings bucket =
                new BucketSettings(new BucketSettings.Place.Directory(directory.resolve("bucket")), ExportFormat.GZIP);
        DeliverySettings delivery =
                new DeliverySettings(Map.of(FIREHOSE, target), Map.of("ops-archive", bucket), List.of());
        platform = InProcessPlatform.start(
                TestSettings.delivering(directory.resolve("data"), delivery),
                new ManualTimers(InProcessPlatform.START));
        logs = platform.logs();
        logs.createLogGroup(r -> r.logGroupName(GROUP));
        logs.createLogStream(r -> r.logGroupName(GROUP).logStreamName("2026/03/04/[$LATEST]a"));
    }

    @AfterEach
    void stop() {
        logs.close();
        platform.close();
        collector.close();
    }

    @Test
    void aSubscriptionFilterDeliversAndTellsHowMuch() {
        subscribe("errors", "[level = ERROR, code, ...]", FIREHOSE);
        assertThat(message(collector.take(SOON)).get("messageType").asString()).isEqualTo("CONTROL_MESSAGE");
        put("INFO 200 ok", "ERROR 決済E01 failed");

        HttpReceiver.Request request = collector.take(SOON);
        JsonNode message = message(request);
        assertThat(request.header("X-Amz-Firehose-Access-Key")).isEqualTo("collector-key");
        assertThat(message.get("logGroup").asString()).isEqualTo(GROUP);
        assertThat(message.get("logStream").asString()).isEqualTo("2026/03/04/[$LATEST]a");
        assertThat(message.get("logEvents")).hasSize(1);
        assertThat(message.at("/logEvents/0/message").asString()).isEqualTo("ERROR 決済E01 failed");
        assertThat(message.at("/logEvents/0/extractedFields/code").asString()).isEqualTo("決済E01");

        try (CloudWatchClient metrics = platform.cloudWatch()) {
            await().atMost(SOON).untilAsserted(() -> {
                platform.advance(Duration.ofMinutes(1));
                assertThat(forwarded(metrics)).isEqualTo(1);
            });
        }
    }

    private static double forwarded(CloudWatchClient metrics) {
        return metrics
                .getMetricStatistics(r -> r.namespace("AWS/Logs")
                        .metricName("ForwardedLogEvents")
                        .dimensions(
                                dimension("LogGroupName", GROUP),
                                dimension("DestinationType", "Firehose"),
                                dimension("FilterName", "errors"))
                        .startTime(InProcessPlatform.START.minusSeconds(60))
                        .endTime(InProcessPlatform.START.plus(Duration.ofMinutes(30)))
                        .period(3600)
                        .statistics(Statistic.SUM))
                .datapoints()
                .stream()
                .mapToDouble(point -> point.sum())
                .sum();
    }

    private static Dimension dimension(String name, String value) {
        return Dimension.builder().name(name).value(value).build();
    }

    @Test
    void aDestinationStandsForAUrl() {
        String arn = logs.putDestination(r -> r.destinationName("collector")
                        .targetArn(collector.uri("/logs").toString())
                        .roleArn(ROLE))
                .destination()
                .arn();
        subscribe("all", "", arn);
        HttpReceiver.Request request = collector.take(SOON);
        assertThat(request.uri().getPath()).isEqualTo("/logs");
        assertThat(unzip(request.bytes())).contains("CONTROL_MESSAGE");
        put("one", "two");
        assertThat(unzip(collector.take(SOON).bytes())).contains("\"message\":\"one\"", "\"message\":\"two\"");
    }

    @Test
    void filtersAreDescribedLimitedAndDeleted() {
        subscribe("b", "", FIREHOSE);
        subscribe("a", "", collector.uri("/direct").toString());
        subscribe("b", "ERROR", FIREHOSE);
        assertThat(logs.describeSubscriptionFilters(r -> r.logGroupName(GROUP)).subscriptionFilters())
                .satisfiesExactly(a -> assertThat(a.filterName()).isEqualTo("a"), b -> {
                    assertThat(b.filterPattern()).isEqualTo("ERROR");
                    assertThat(b.destinationArn()).isEqualTo(FIREHOSE);
                    assertThat(b.roleArn()).isEqualTo(ROLE);
                    assertThat(b.distributionAsString()).isEqualTo("ByLogStream");
                    assertThat(b.creationTime()).isEqualTo(InProcessPlatform.START.toEpochMilli());
                });
        assertThatThrownBy(() -> subscribe("c", "", FIREHOSE)).isInstanceOf(LimitExceededException.class);
        logs.deleteSubscriptionFilter(r -> r.logGroupName(GROUP).filterName("a"));
        assertThatThrownBy(() ->
                        logs.deleteSubscriptionFilter(r -> r.logGroupName(GROUP).filterName("a")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("The specified subscription filter does not exist.");
    }

    @Test
    void anArnThatLeadsNowhereAndThisServerItselfAreRefused() {
        for (String destination : List.of(
                "arn:aws:kinesis:ap-northeast-1:123456789012:stream/none",
                "arn:aws:logs:ap-northeast-1:123456789012:destination:none",
                "http://127.0.0.1:9/closed",
                platform.endpoint().toString())) {
            assertThatThrownBy(() -> subscribe("f", "", destination))
                    .isInstanceOf(InvalidParameterException.class)
                    .hasMessageContaining("Could not deliver test message to specified destination. "
                            + "Check if the destination is valid.");
        }
        assertThatThrownBy(() -> logs.putSubscriptionFilter(r ->
                        r.logGroupName(GROUP).filterName("f").filterPattern("").destinationArn(FIREHOSE)))
                .hasMessageContaining("destinationArn for vendor firehose cannot be used without roleArn");
    }

    @Test
    void anExportTaskWritesItsBucket() throws IOException {
        put("first", "second");
        String id = logs.createExportTask(r -> r.logGroupName(GROUP)
                        .taskName("orders")
                        .from(0L)
                        .to(InProcessPlatform.START.plusSeconds(60).toEpochMilli())
                        .destination("ops-archive"))
                .taskId();
        await().atMost(SOON).until(() -> task(id).status().code() == ExportTaskStatusCode.COMPLETED);
        assertThat(task(id).taskName()).isEqualTo("orders");
        assertThat(task(id).destinationPrefix()).isEqualTo("exportedlogs");
        assertThat(task(id).executionInfo().completionTime()).isEqualTo(InProcessPlatform.START.toEpochMilli());
        Path file = directory.resolve("bucket/exportedlogs/" + id + "/2026-03-04-[$LATEST]a/000000.gz");
        assertThat(unzip(Files.readAllBytes(file)))
                .isEqualTo("2026-03-04T05:16:40.000Z first\n2026-03-04T05:16:40.001Z second\n");
        assertThatThrownBy(() -> logs.createExportTask(
                        r -> r.logGroupName(GROUP).from(0L).to(1L << 42).destination("none")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("The given bucket does not exist.");
        assertThatThrownBy(() -> logs.cancelExportTask(r -> r.taskId(id)))
                .hasMessageContaining("The specified export task has already finished.");
    }

    private ExportTask task(String id) {
        return logs.describeExportTasks(r -> r.taskId(id)).exportTasks().getFirst();
    }

    private void subscribe(String name, String pattern, String destination) {
        logs.putSubscriptionFilter(r -> r.logGroupName(GROUP)
                .filterName(name)
                .filterPattern(pattern)
                .destinationArn(destination)
                .roleArn(ROLE));
    }

    private void put(String first, String second) {
        Instant now = platform.timers().instant();
        List<InputLogEvent> events = List.of(event(now, first), event(now.plusMillis(1), second));
        logs.putLogEvents(r ->
                r.logGroupName(GROUP).logStreamName("2026/03/04/[$LATEST]a").logEvents(events));
    }

    private static InputLogEvent event(Instant time, String message) {
        return InputLogEvent.builder()
                .timestamp(time.toEpochMilli())
                .message(message)
                .build();
    }

    private static JsonNode message(HttpReceiver.Request request) {
        String data = JsonMapper.shared()
                .readTree(request.body())
                .at("/records/0/data")
                .asString();
        return JsonMapper.shared().readTree(unzip(Base64.getDecoder().decode(data)));
    }

    private static String unzip(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
