package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hinomi.app.client.PathClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/// Alarms on what a metric usually is, and on each of many series, through the real port and the real SDK.
final class AnomalyAlarmTest {
    private static final Instant MINUTE = InProcessPlatform.START.truncatedTo(ChronoUnit.MINUTES);
    private static final MetricDataQuery REQUESTS = MetricDataQuery.builder()
            .id("m1")
            .metricStat(stat -> stat.metric(metric -> metric.namespace("Shop").metricName("Requests"))
                    .period(60)
                    .stat("Sum"))
            .returnData(true)
            .build();
    private static final MetricDataQuery BAND = MetricDataQuery.builder()
            .id("band")
            .expression("ANOMALY_DETECTION_BAND(m1, 3)")
            .returnData(true)
            .build();

    private static final MetricDataQuery BY_SERVICE = MetricDataQuery.builder()
            .id("q1")
            .expression("SELECT SUM(Requests) FROM Shop GROUP BY Service ORDER BY SUM() DESC")
            .period(60)
            .returnData(true)
            .build();

    @AutoClose
    private InProcessPlatform platform;

    @AutoClose
    private CloudWatchClient cloudWatch;

    @BeforeEach
    void start(@TempDir Path data) {
        platform = InProcessPlatform.start(data);
        cloudWatch = platform.cloudWatch();
    }

    @Test
    void whatIsFarFromTheUsualIsAnAlarm() {
        put(IntStream.rangeClosed(1, 300)
                .mapToObj(minutes -> requests(MINUTE.minus(Duration.ofMinutes(minutes)), 90 + 5 * (minutes % 5)))
                .toList());
        cloudWatch.putMetricAlarm(alarm -> alarm.alarmName("requests-unusual")
                .metrics(REQUESTS, BAND)
                .thresholdMetricId("band")
                .comparisonOperator(ComparisonOperator.LESS_THAN_LOWER_OR_GREATER_THAN_UPPER_THRESHOLD)
                .evaluationPeriods(1));
        await().untilAsserted(() -> assertThat(alarm().stateValue()).isEqualTo(StateValue.OK));
        assertThat(cloudWatch.describeAnomalyDetectors(all -> {}).anomalyDetectors())
                .singleElement()
                .satisfies(detector -> assertThat(
                                detector.singleMetricAnomalyDetector().metricName())
                        .isEqualTo("Requests"));

        put(List.of(requests(MINUTE, 400)));
        platform.timers().advance(Duration.ofMinutes(1));
        await().untilAsserted(() -> assertThat(alarm().stateValue()).isEqualTo(StateValue.ALARM));
        assertThat(alarm().stateReason()).startsWith("Thresholds Crossed: 1 datapoint [400.0");
        try (PathClient paths = platform.paths()) {
            whyIsExplained(paths);
            anotherAlarmIsRehearsedOnTheSameData(paths);
        }
    }

    private static void whyIsExplained(PathClient paths) {
        assertThat(paths.read("/_hinomi/alarms/explanation", "name=requests-unusual"))
                .contains("\"alarmName\":\"requests-unusual\"", "\"state\":\"ALARM\"", "\"role\":\"breaching\"");
        assertThatThrownBy(() -> paths.read("/_hinomi/alarms/explanation", "name=none"))
                .hasMessage("Alarm does not exist: none");
    }

    private static void anotherAlarmIsRehearsedOnTheSameData(PathClient paths) {
        String request = """
                {"from": "%s", "to": "%s", "alarm": {"AlarmName": "requests-many", "Namespace": "Shop",
                "MetricName": "Requests", "Statistic": "Sum", "Period": 60, "EvaluationPeriods": 1,
                "Threshold": 300, "ComparisonOperator": "GreaterThanThreshold"}}""".formatted(MINUTE.minus(Duration.ofMinutes(10)), InProcessPlatform.START.plusSeconds(60));
        assertThat(paths.send("POST", "/_hinomi/alarms/rehearsal", request))
                .contains("\"alarms\":1", "\"last\":\"ALARM\"");
    }

    @Test
    void anAlarmOnManySeriesNamesThoseThatBreach() {
        cloudWatch.putMetricAlarm(alarm -> alarm.alarmName("requests-by-service")
                .metrics(BY_SERVICE)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .threshold(100.0)
                .evaluationPeriods(1)
                .datapointsToAlarm(1));
        put(List.of(of("web", 400), of("mail", 3)));
        platform.timers().advance(Duration.ofMinutes(1));
        await().untilAsserted(() -> assertThat(alarm().stateValue()).isEqualTo(StateValue.ALARM));
        assertThat(alarm().stateReason()).isEqualTo("1 out of 2 time series evaluated to ALARM");
        assertThat(cloudWatch
                        .describeAlarmContributors(of -> of.alarmName("requests-by-service"))
                        .alarmContributors())
                .singleElement()
                .satisfies(contributor -> {
                    assertThat(contributor.contributorAttributes()).isEqualTo(Map.of("Service", "web"));
                    assertThat(contributor.stateReason())
                            .startsWith("Threshold Crossed: 1 out of the last 1 datapoints was greater than the"
                                    + " threshold (100.0). The most recent datapoint which crossed the threshold:"
                                    + " [400.0 (");
                });
    }

    private static MetricDatum of(String service, double value) {
        return requests(MINUTE, value).toBuilder()
                .dimensions(Dimension.builder().name("Service").value(service).build())
                .build();
    }

    private MetricAlarm alarm() {
        return cloudWatch.describeAlarms(all -> {}).metricAlarms().getFirst();
    }

    private void put(List<MetricDatum> requests) {
        cloudWatch.putMetricData(request -> request.namespace("Shop").metricData(requests));
    }

    private static MetricDatum requests(Instant time, double value) {
        return MetricDatum.builder()
                .metricName("Requests")
                .timestamp(time)
                .value(value)
                .build();
    }
}
