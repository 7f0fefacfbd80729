package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.testkit.HttpReceiver;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidOperationException;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupClass;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricFilter;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricTransformation;
import software.amazon.awssdk.services.sns.SnsClient;

/// Log events become metrics, through the real port and the real SDK.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MetricFiltersTest {
    private static final String GROUP = "/shop/checkout";
    private static final Duration WAIT = Duration.ofSeconds(20);

    private InProcessPlatform platform;
    private CloudWatchLogsClient logs;
    private CloudWatchClient cloudWatch;
    private SnsClient sns;

    @BeforeAll
    void start(@TempDir Path data) {
        platform = InProcessPlatform.start(data);
        logs = platform.logs();
        cloudWatch = platform.cloudWatch();
        sns = platform.sns();
        logs.createLogGroup(request -> request.logGroupName(GROUP));
        logs.createLogStream(request -> request.logGroupName(GROUP).logStreamName("1"));
    }

    @AfterAll
    void stop() {
        sns.close();
        cloudWatch.close();
        logs.close();
        platform.close();
    }

    @Test
    void aValueFromEachEventByADimension() {
        filter(
                "latency",
                "{ $.ms = * }",
                metric -> metric.metricName("Latency").metricValue("$.ms").dimensions(Map.of("Route", "$.route")));
        Instant at = platform.timers().instant();

        put(
                at,
                "{\"route\":\"/pay\",\"ms\":120}",
                "{\"route\":\"/pay\",\"ms\":80.5}",
                "{\"route\":\"/cart\",\"ms\":3}");

        assertThat(statistics(
                        "Latency",
                        at,
                        Dimension.builder().name("Route").value("/pay").build()))
                .singleElement()
                .satisfies(minute -> {
                    assertThat(minute.sum()).isEqualTo(200.5);
                    assertThat(minute.sampleCount()).isEqualTo(2);
                    assertThat(minute.maximum()).isEqualTo(120);
                });
        assertThat(cloudWatch
                        .listMetrics(request -> request.namespace("Shop").metricName("Latency"))
                        .metrics())
                .hasSize(2);
    }

    @Test
    void anAlarmOnWhatEventsSayReachesAPerson() throws Exception {
        filter(
                "failures",
                "ERROR",
                metric -> metric.metricName("Failures").metricValue("1").defaultValue(0.0));
        String topic = sns.createTopic(request -> request.name("on-call")).topicArn();
        cloudWatch.putMetricAlarm(request -> request.alarmName("checkout fails")
                .namespace("Shop")
                .metricName("Failures")
                .statistic(Statistic.SUM)
                .period(60)
                .evaluationPeriods(1)
                .threshold(3.0)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
                .alarmActions(topic));
        try (HttpReceiver pager = HttpReceiver.start()) {
            sns.subscribe(request -> request.topicArn(topic)
                    .protocol("http")
                    .endpoint(pager.uri("/page").toString()));
            SignedMessage confirmation = SignedMessage.parse(pager.take(WAIT).body());
            SignedMessage.get(URI.create(confirmation.text("SubscribeURL")));

            put(platform.timers().instant(), "INFO paid", "ERROR declined");
            platform.advance(Duration.ofMinutes(2));
            assertThat(state()).isEqualTo("OK");
            put(platform.timers().instant(), "ERROR 1", "ERROR 2", "INFO paid", "ERROR 3");
            platform.advance(Duration.ofMinutes(2));

            assertThat(state()).isEqualTo("ALARM");
            SignedMessage page = SignedMessage.parse(pager.take(WAIT).body());
            assertThat(page.text("Subject")).startsWith("ALARM: \"checkout fails\"");
            assertThat(page.text("Message")).contains("\"MetricName\":\"Failures\"");
        }
    }

    @Test
    void aMinuteWithoutAMatchHasTheDefault() {
        filter(
                "declined",
                "DECLINED",
                metric -> metric.metricName("Declined").metricValue("1").defaultValue(0.0));
        Instant at = platform.timers().instant();
        put(at, "INFO paid");

        platform.advance(Duration.ofMinutes(3));

        assertThat(statistics("Declined", at)).singleElement().satisfies(minute -> {
            assertThat(minute.sum()).isZero();
            assertThat(minute.sampleCount()).isEqualTo(1);
        });
    }

    @Test
    void filtersAreDescribedAndDeleted() {
        filter(
                "described",
                "[ip, user, status = 5*, bytes]",
                metric -> metric.metricName("Bytes").metricValue("$bytes").unit("Bytes"));

        MetricFilter filter = logs.describeMetricFilters(
                        request -> request.logGroupName(GROUP).filterNamePrefix("descr"))
                .metricFilters()
                .getFirst();

        assertThat(filter.filterPattern()).isEqualTo("[ip, user, status = 5*, bytes]");
        assertThat(filter.creationTime()).isEqualTo(platform.timers().instant().toEpochMilli());
        assertThat(filter.metricTransformations().getFirst().metricValue()).isEqualTo("$bytes");
        assertThat(filter.metricTransformations().getFirst().unitAsString()).isEqualTo("Bytes");
        assertThat(logs.describeMetricFilters(
                                request -> request.metricName("Bytes").metricNamespace("Shop"))
                        .metricFilters())
                .containsExactly(filter);
        assertThat(logs.describeLogGroups().logGroups().getFirst().metricFilterCount())
                .isPositive();
        logs.deleteMetricFilter(request -> request.logGroupName(GROUP).filterName("described"));
        assertThat(logs.describeMetricFilters(
                                request -> request.logGroupName(GROUP).filterNamePrefix("descr"))
                        .metricFilters())
                .isEmpty();
    }

    @Test
    void aPatternIsTried() {
        assertThat(logs.testMetricFilter(request -> request.filterPattern("[..., status_code=4*, size]")
                                .logEventMessages("1.1.1.1 - \"GET /a\" 404 12", "1.1.1.1 - \"GET /a\" 200 12"))
                        .matches())
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.eventNumber()).isZero();
                    assertThat(match.extractedValues())
                            .isEqualTo(Map.of(
                                    "$1", "1.1.1.1", "$2", "-", "$3", "GET /a", "$status_code", "404", "$size", "12"));
                });
    }

    @Test
    void whatAwsRefusesIsRefused() {
        assertThatThrownBy(() -> filter(
                        "x",
                        "{ $.a = 1 }",
                        metric -> metric.metricName("X")
                                .metricValue("1")
                                .defaultValue(0.0)
                                .dimensions(Map.of("A", "$.a"))))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("dimensions and default value are mutually exclusive properties");
        logs.createLogGroup(
                request -> request.logGroupName("/shop/rarely").logGroupClass(LogGroupClass.INFREQUENT_ACCESS));
        assertThatThrownBy(() -> logs.putMetricFilter(request -> request.logGroupName("/shop/rarely")
                        .filterName("x")
                        .filterPattern("")
                        .metricTransformations(
                                transformation(metric -> metric.metricName("X").metricValue("1")))))
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("Standard log class");
    }

    private void filter(String name, String pattern, Consumer<MetricTransformation.Builder> metric) {
        logs.putMetricFilter(request -> request.logGroupName(GROUP)
                .filterName(name)
                .filterPattern(pattern)
                .metricTransformations(transformation(metric)));
    }

    private static MetricTransformation transformation(Consumer<MetricTransformation.Builder> metric) {
        return MetricTransformation.builder()
                .metricNamespace("Shop")
                .applyMutation(metric)
                .build();
    }

    private void put(Instant time, String... messages) {
        List<InputLogEvent> events = List.of(messages).stream()
                .map(message -> InputLogEvent.builder()
                        .timestamp(time.toEpochMilli())
                        .message(message)
                        .build())
                .toList();
        logs.putLogEvents(
                request -> request.logGroupName(GROUP).logStreamName("1").logEvents(events));
    }

    private List<Datapoint> statistics(String metric, Instant at, Dimension... dimensions) {
        Instant minute = Instant.ofEpochSecond(at.getEpochSecond() / 60 * 60);
        return cloudWatch
                .getMetricStatistics(request -> request.namespace("Shop")
                        .metricName(metric)
                        .dimensions(dimensions)
                        .startTime(minute)
                        .endTime(minute.plusSeconds(60))
                        .period(60)
                        .statistics(Statistic.SUM, Statistic.SAMPLE_COUNT, Statistic.MAXIMUM))
                .datapoints();
    }

    private String state() {
        return cloudWatch
                .describeAlarms(request -> request.alarmNames("checkout fails"))
                .metricAlarms()
                .getFirst()
                .stateValueAsString();
    }
}
