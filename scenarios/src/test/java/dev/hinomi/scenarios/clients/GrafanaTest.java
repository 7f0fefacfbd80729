package dev.hinomi.scenarios.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.hinomi.scenarios.InProcessPlatform;
import dev.hinomi.scenarios.TestSettings;
import dev.hinomi.testkit.ManualTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.DimensionFilter;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.HistoryItemType;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetQueryResultsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryStatus;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResultField;

/// The calls of Grafana's CloudWatch data source, with its own parameters and expressions (`pkg/tsdb/cloudwatch` of
/// Grafana), by the Java SDK.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GrafanaTest {
    private static final Instant NOW = InProcessPlatform.START;
    private static final Instant FIRST = Instant.parse("2026-03-04T05:05:00Z");
    private static final Instant SECOND = Instant.parse("2026-03-04T05:10:00Z");
    private static final String GROUP = "/shop/web";
    private static final Dimension CART = ReadBack.dimension("Service", "cart");

    private InProcessPlatform platform;
    private CloudWatchClient cloudWatch;
    private CloudWatchLogsClient logs;

    @BeforeAll
    void start(@TempDir Path data) {
        platform = InProcessPlatform.start(TestSettings.in(data), new ManualTimers(NOW));
        cloudWatch = platform.cloudWatch();
        logs = platform.logs();
        put("a", 10, 20);
        put("b", 30, 40);
        logs.createLogGroup(request -> request.logGroupName(GROUP));
        logs.createLogStream(request -> request.logGroupName(GROUP).logStreamName("1"));
        logs.putLogEvents(request -> request.logGroupName(GROUP)
                .logStreamName("1")
                .logEvents(InputLogEvent.builder()
                        .timestamp(FIRST.toEpochMilli())
                        .message("{\"level\":\"ERROR\"}")
                        .build()));
    }

    private void put(String host, double first, double second) {
        MetricDatum.Builder datum =
                MetricDatum.builder().metricName("Latency").dimensions(CART, ReadBack.dimension("Host", host));
        cloudWatch.putMetricData(request -> request.namespace("Shop")
                .metricData(
                        datum.timestamp(FIRST).value(first).build(),
                        datum.timestamp(SECOND).value(second).build()));
    }

    @AfterAll
    void stop() {
        logs.close();
        cloudWatch.close();
        platform.close();
    }

    @Test
    void saveAndTest() {
        assertThat(cloudWatch
                        .listMetrics(request -> request.namespace("AWS/Billing").metricName("EstimatedCharges"))
                        .metrics())
                .isEmpty();
        assertThat(logs.describeLogGroups(request -> request.limit(1)).logGroups())
                .hasSize(1);
    }

    @Test
    void aPickerListsDimensions() {
        assertThat(cloudWatch
                        .listMetrics(request -> request.namespace("Shop")
                                .metricName("Latency")
                                .dimensions(
                                        DimensionFilter.builder()
                                                .name("Service")
                                                .value("cart")
                                                .build(),
                                        DimensionFilter.builder().name("Host").build()))
                        .metrics())
                .extracting(metric -> metric.dimensions().stream()
                        .filter(dimension -> dimension.name().equals("Host"))
                        .findFirst()
                        .orElseThrow()
                        .value())
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aGraphOfOneMetricWithADynamicLabel() {
        MetricDataQuery query = MetricDataQuery.builder()
                .id("queryA")
                .metricStat(stat -> stat.period(300)
                        .stat("Average")
                        .metric(metric -> metric.namespace("Shop")
                                .metricName("Latency")
                                .dimensions(CART, ReadBack.dimension("Host", "a"))))
                .label("${PROP('Dim.Host')} ${PROP('Stat')}")
                .returnData(true)
                .build();

        assertThat(results(query)).singleElement().satisfies(result -> {
            assertThat(result.label()).isEqualTo("a Average");
            assertThat(result.timestamps()).containsExactly(FIRST, SECOND);
            assertThat(result.values()).containsExactly(10.0, 20.0);
        });
    }

    @Test
    void aGraphOfAnyHostMatchesExactly() {
        assertHosts("REMOVE_EMPTY(SEARCH('{\"Shop\",\"Host\",\"Service\"} MetricName=\"Latency\" \"Service\"=\"cart\"',"
                + " 'Average', 300))");
    }

    @Test
    void aGraphOfSeveralHostsMatchesExactly() {
        assertHosts("REMOVE_EMPTY(SEARCH('{\"Shop\",\"Host\",\"Service\"} MetricName=\"Latency\""
                + " \"Host\"=(\"a\" OR \"b\") \"Service\"=\"cart\"', 'Average', 300))");
    }

    @Test
    void aGraphOfAnyHostOfWhateverOtherDimensions() {
        assertHosts("REMOVE_EMPTY(SEARCH('Namespace=\"Shop\" MetricName=\"Latency\" \"Host\"', 'Average', 300))");
    }

    private void assertHosts(String expression) {
        MetricDataQuery query = MetricDataQuery.builder()
                .id("queryA")
                .expression(expression)
                .label("${PROP('Dim.Host')}")
                .returnData(true)
                .build();

        assertThat(results(query))
                .extracting(MetricDataResult::label, MetricDataResult::values)
                .containsExactly(tuple("a", List.of(10.0, 20.0)), tuple("b", List.of(30.0, 40.0)));
    }

    @Test
    void aGraphOfMetricsInsights() {
        MetricDataQuery query = MetricDataQuery.builder()
                .id("queryA")
                .expression("SELECT MAX(\"Latency\") FROM SCHEMA(\"Shop\", \"Host\", \"Service\") GROUP BY \"Host\""
                        + " ORDER BY MAX() DESC LIMIT 1")
                .period(300)
                .returnData(true)
                .build();

        assertThat(results(query)).singleElement().satisfies(result -> {
            assertThat(result.label()).isEqualTo("1 - b");
            assertThat(result.values()).containsExactly(30.0, 40.0);
        });
    }

    @Test
    void aGraphOfMath() {
        MetricDataQuery hidden = MetricDataQuery.builder()
                .id("a")
                .expression("SEARCH('{\"Shop\",\"Host\",\"Service\"} MetricName=\"Latency\"', 'Average', 300)")
                .returnData(false)
                .build();
        MetricDataQuery shown = MetricDataQuery.builder()
                .id("b")
                .expression("MAX(a) * 2")
                .returnData(true)
                .build();

        assertThat(results(hidden, shown))
                .singleElement()
                .extracting(MetricDataResult::values)
                .isEqualTo(List.of(60.0, 80.0));
    }

    private List<MetricDataResult> results(MetricDataQuery... queries) {
        return cloudWatch
                .getMetricDataPaginator(GetMetricDataRequest.builder()
                        .startTime(FIRST)
                        .endTime(FIRST.plus(Duration.ofMinutes(10)))
                        .scanBy(ScanBy.TIMESTAMP_ASCENDING)
                        .metricDataQueries(queries)
                        .build())
                .metricDataResults()
                .stream()
                .toList();
    }

    @Test
    void annotationsOfAlarms() {
        Set<Dimension> host = Set.of(CART, ReadBack.dimension("Host", "a"));
        cloudWatch.putMetricAlarm(request -> request.alarmName("slow-a")
                .namespace("Shop")
                .metricName("Latency")
                .dimensions(host)
                .statistic(Statistic.AVERAGE)
                .period(300)
                .evaluationPeriods(1)
                .threshold(1000.0)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .alarmActions("arn:aws:sns:ap-northeast-1:123456789012:pager"));
        cloudWatch.setAlarmState(request ->
                request.alarmName("slow-a").stateValue(StateValue.ALARM).stateReason("a test"));

        assertThat(cloudWatch
                        .describeAlarmsForMetric(request -> request.namespace("Shop")
                                .metricName("Latency")
                                .dimensions(host)
                                .statistic(Statistic.AVERAGE)
                                .period(300))
                        .metricAlarms())
                .extracting(MetricAlarm::alarmName)
                .containsExactly("slow-a");
        assertThat(cloudWatch
                        .describeAlarms(request -> request.maxRecords(100)
                                .actionPrefix("arn:aws:sns")
                                .alarmNamePrefix("slow"))
                        .metricAlarms())
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.namespace()).isEqualTo("Shop");
                    assertThat(alarm.metricName()).isEqualTo("Latency");
                    assertThat(alarm.statistic()).isEqualTo(Statistic.AVERAGE);
                    assertThat(alarm.period()).isEqualTo(300);
                });
        assertThat(cloudWatch
                        .describeAlarmHistory(request -> request.alarmName("slow-a")
                                .startDate(FIRST)
                                .endDate(NOW.plusSeconds(60))
                                .maxRecords(100))
                        .alarmHistoryItems())
                .anySatisfy(item -> {
                    assertThat(item.historyItemType()).isEqualTo(HistoryItemType.STATE_UPDATE);
                    assertThat(item.historySummary()).endsWith(" to ALARM");
                });
    }

    @Test
    void logsAreQueriedWithFieldsOfItsOwn() {
        String id = logs.startQuery(request -> request.startTime(FIRST.getEpochSecond())
                        .endTime(NOW.getEpochSecond())
                        .logGroupNames(GROUP)
                        .limit(20)
                        .queryString("fields @timestamp,ltrim(@log) as __log__grafana_internal__,"
                                + "ltrim(@logStream) as __logstream__grafana_internal__|fields level"))
                .queryId();
        GetQueryResultsResponse answer = await().until(
                        () -> logs.getQueryResults(request -> request.queryId(id)),
                        each -> each.status() == QueryStatus.COMPLETE);

        assertThat(answer.results())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .extracting(ResultField::field, ResultField::value)
                        .contains(
                                tuple("__log__grafana_internal__", "123456789012:" + GROUP),
                                tuple("__logstream__grafana_internal__", "1"),
                                tuple("level", "ERROR")));
        assertThatThrownBy(() -> logs.stopQuery(request -> request.queryId(id)))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void theContextOfALogLine() {
        assertThat(logs.getLogEvents(request -> request.logGroupName(GROUP)
                                .logStreamName("1")
                                .limit(10)
                                .startFromHead(true)
                                .startTime(FIRST.toEpochMilli()))
                        .events())
                .hasSize(1);
        assertThat(logs.getLogGroupFields(request -> request.logGroupName(GROUP))
                        .logGroupFields())
                .anySatisfy(field -> assertThat(field.name()).isEqualTo("level"));
        assertThat(logs.describeLogGroups(
                                request -> request.logGroupNamePrefix("/shop").limit(50))
                        .logGroups())
                .hasSize(1);
    }
}
