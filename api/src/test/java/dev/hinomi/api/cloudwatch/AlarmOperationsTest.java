package dev.hinomi.api.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.alarms.Alarms;
import dev.hinomi.api.cloudwatch.tag.ResourceTags;
import dev.hinomi.api.fault.ServiceFaults;
import dev.hinomi.aws.cloudwatch.CloudWatch;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.Metrics;
import dev.hinomi.metrics.data.DataSources;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.query.MetricData;
import dev.hinomi.metrics.recent.RecentPoints;
import dev.hinomi.records.Records;
import dev.hinomi.records.sqlite.SqliteRecords;
import dev.hinomi.store.TelemetryStore;
import dev.hinomi.store.duckdb.DuckDbStore;
import dev.hinomi.store.duckdb.StoreSettings;
import dev.hinomi.store.manifest.MemoryManifest;
import dev.hinomi.testkit.ManualTimers;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import dev.hinomi.wire.endpoint.Authentication;
import dev.hinomi.wire.endpoint.AwsEndpoint;
import dev.hinomi.wire.endpoint.EndpointSettings;
import dev.hinomi.wire.endpoint.Principal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The operations of alarms through the wire, as JSON 1.0.
final class AlarmOperationsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final String ARN = "arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:errors";
    private static final String TOPIC = "arn:aws:sns:ap-northeast-1:123456789012:ops";
    private static final String ALARM = "'AlarmName':'errors','AlarmDescription':'too many','Namespace':'Shop',"
            + "'MetricName':'Errors','Dimensions':[{'Name':'Stage','Value':'prod'}],'Statistic':'Sum','Period':60,"
            + "'EvaluationPeriods':1,'Threshold':10,'ComparisonOperator':'GreaterThanThreshold','AlarmActions':['"
            + TOPIC + "'],'Tags':[{'Key':'team','Value':'shop'}]";

    @TempDir
    private Path directory;

    private final ManualTimers timers = new ManualTimers(NOW);
    private Records records;
    private TelemetryStore store;
    private Metrics metrics;
    private Alarms alarms;
    private AwsEndpoint endpoint;

    @BeforeEach
    void open() {
        records = SqliteRecords.open(directory.resolve("records.sqlite"));
        store = DuckDbStore.open(directory.resolve("store"), new MemoryManifest(), StoreSettings.DEFAULT, timers);
        metrics = new Metrics(records, store, timers);
        alarms = new Alarms(
                records,
                new RecentPoints(metrics, store),
                DataSources.of(metrics),
                new QuietQueries(),
                timers,
                Duration.ofSeconds(2));
        endpoint = new AwsEndpoint(
                List.of(CloudWatch.SERVICE),
                CloudWatchOperations.of(
                        metrics, new MetricData(DataSources.of(metrics), timers), alarms, ResourceTags.of(alarms)),
                new Authentication.Unverified(Principal.user("123456789012", "test", Principal.Role.ADMIN)),
                (context, service, operation) -> {},
                new ServiceFaults(),
                new EndpointSettings("123456789012", "ap-northeast-1", Set.of(), 8 << 20),
                timers);
        alarms.start();
    }

    @AfterEach
    void close() {
        alarms.close();
        store.close();
        records.close();
    }

    @Test
    void everyOperationIsServedOnce() {
        assertThat(CloudWatchOperations.of(
                        metrics, new MetricData(DataSources.of(metrics), timers), alarms, ResourceTags.of(alarms)))
                .extracting(handler -> handler.operation().name())
                .doesNotHaveDuplicates()
                .isSubsetOf(CloudWatch.SERVICE.operations().keySet());
    }

    @Test
    void describesANewAlarmAsAwsDoes() {
        put("");
        assertThat(call("DescribeAlarms", "{}"))
                .isEqualTo("200 {'CompositeAlarms':[],'MetricAlarms':[{'AlarmName':'errors','AlarmArn':'" + ARN
                        + "','AlarmDescription':'too many','AlarmConfigurationUpdatedTimestamp':1795327200,"
                        + "'ActionsEnabled':true,'OKActions':[],'AlarmActions':['" + TOPIC
                        + "'],'InsufficientDataActions':[],'StateValue':'INSUFFICIENT_DATA',"
                        + "'StateReason':'Unchecked: Initial alarm creation','StateUpdatedTimestamp':1795327200,"
                        + "'MetricName':'Errors','Namespace':'Shop','Statistic':'Sum',"
                        + "'Dimensions':[{'Name':'Stage','Value':'prod'}],'Period':60,'EvaluationPeriods':1,"
                        + "'Threshold':10.0,'ComparisonOperator':'GreaterThanThreshold',"
                        + "'StateTransitionedTimestamp':1795327200}],'LogAlarms':[]}");
    }

    @Test
    void describesWhatIsOptionalWhenItWasSet() {
        assertThat(call(
                        "PutMetricAlarm",
                        "{'AlarmName':'latency','Namespace':'Shop','MetricName':'Latency','ExtendedStatistic':'p99',"
                                + "'Unit':'Seconds','Period':300,'EvaluationPeriods':3,'DatapointsToAlarm':2,"
                                + "'Threshold':1.5,'ComparisonOperator':'LessThanOrEqualToThreshold',"
                                + "'TreatMissingData':'notBreaching','EvaluateLowSampleCountPercentile':'ignore',"
                                + "'ActionsEnabled':false}"))
                .startsWith("200");
        assertThat(call("DescribeAlarms", "{'AlarmNames':['latency']}"))
                .contains(
                        "'ActionsEnabled':false",
                        "'ExtendedStatistic':'p99'",
                        "'Unit':'Seconds'",
                        "'DatapointsToAlarm':2",
                        "'TreatMissingData':'notBreaching'",
                        "'EvaluateLowSampleCountPercentile':'ignore'")
                .doesNotContain("'Statistic'", "'Tags'");
    }

    @Test
    void describesByTypeAndPage() {
        put("");
        call("PutMetricAlarm", "{" + ALARM.replace("errors", "more-errors") + "}");
        assertThat(call("DescribeAlarms", "{'AlarmTypes':['CompositeAlarm']}"))
                .isEqualTo("200 {'CompositeAlarms':[],'MetricAlarms':[],'LogAlarms':[]}");
        String first = call("DescribeAlarms", "{'MaxRecords':1}");
        assertThat(first).contains("'AlarmName':'errors'").doesNotContain("more-errors");
        String token = first.replaceAll(".*'NextToken':'([^']*)'.*", "$1");
        assertThat(call("DescribeAlarms", "{'MaxRecords':1,'NextToken':'" + token + "'}"))
                .contains("'AlarmName':'more-errors'")
                .doesNotContain("NextToken");
        assertThat(call("DescribeAlarms", "{'NextToken':'made up'}"))
                .startsWith("400")
                .contains("InvalidNextToken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Period':7 | Period must be 10, 20, 30 or a multiple of 60",
                "'DatapointsToAlarm':2 | DatapointsToAlarm must be less than or equal to EvaluationPeriods",
                "'EvaluationPeriods':1441 | Metrics cannot be checked across more than a day",
                "'Statistic':'ExtendedStatistics' | failed to satisfy constraint",
                "'ExtendedStatistic':'p99' | can not be made with both Statistic and ExtendedStatistic parameters",
                "'TreatMissingData':'keep' | The value keep is not supported for TreatMissingData parameter.",
                "'OKActions':['ops'] | Invalid arn syntax: ops",
                "'ComparisonOperator':'LessThanLowerThreshold' | ComparisonOperators for ranges require ThresholdMetricId to be set",
                "'ThresholdMetricId':'t1' | expected: an operator for ranges with ThresholdMetricId",
                "'Metrics':[{'Id':'e1','Expression':'m1/m2'}] | MetricName should not be set if list of Metrics is set."
            },
            quoteCharacter = '`')
    void refusesWithAValidationError(String member, String message) {
        String request =
                "{" + ALARM.replaceAll("," + member.replaceAll(":.*", "") + ":[^,\\[]*", "") + "," + member + "}";
        assertThat(call("PutMetricAlarm", request))
                .startsWith("400")
                .containsPattern("Validation(Error|Exception)")
                .contains(message);
        assertThat(call("DescribeAlarms", "{}")).contains("'MetricAlarms':[]");
    }

    @Test
    void anAlarmFiresByItselfAndTellsWhy() {
        put("");
        breach();
        assertThat(call("DescribeAlarms", "{'StateValue':'ALARM'}"))
                .contains(
                        "'StateReason':'Threshold Crossed: 1 datapoint [11.0 (22/11/26 06:00:00)] was greater than the"
                                + " threshold (10.0).'");
        assertThat(call("DescribeAlarmHistory", "{'AlarmName':'errors','HistoryItemType':'StateUpdate'}"))
                .contains(
                        "'AlarmName':'errors'",
                        "'AlarmType':'MetricAlarm'",
                        "'HistoryItemType':'StateUpdate'",
                        "'HistorySummary':'Alarm updated from INSUFFICIENT_DATA to ALARM'",
                        "'HistoryData':'{\\'version\\':\\'1.0\\',\\'oldState\\'");
        String ascending = call("DescribeAlarmHistory", "{'ScanBy':'TimestampAscending'}");
        assertThat(ascending.indexOf("ConfigurationUpdate")).isLessThan(ascending.indexOf("'StateUpdate'"));
        assertThat(call("DescribeAlarmHistory", "{'AlarmTypes':['CompositeAlarm']}"))
                .isEqualTo("200 {'AlarmHistoryItems':[]}");
    }

    @Test
    void describesTheAlarmsOfAMetric() {
        put("");
        assertThat(call(
                        "DescribeAlarmsForMetric",
                        "{'Namespace':'Shop','MetricName':'Errors','Dimensions':[{'Name':'Stage','Value':'prod'}]}"))
                .contains("'AlarmName':'errors'");
        assertThat(call("DescribeAlarmsForMetric", "{'Namespace':'Shop','MetricName':'Errors'}"))
                .isEqualTo("200 {'MetricAlarms':[]}");
    }

    @Test
    void setsTheState() {
        put("");
        assertThat(call(
                        "SetAlarmState",
                        "{'AlarmName':'errors','StateValue':'ALARM','StateReason':'drill','StateReasonData':'{}'}"))
                .startsWith("200");
        assertThat(call("DescribeAlarms", "{}"))
                .contains("'StateValue':'ALARM'", "'StateReason':'drill'", "'StateReasonData':'{}'");
        assertThat(call("SetAlarmState", "{'AlarmName':'none','StateValue':'OK','StateReason':'x'}"))
                .startsWith("404")
                .contains("ResourceNotFound");
        assertThat(call("SetAlarmState", "{'AlarmName':'errors','StateValue':'INVALID','StateReason':'x'}"))
                .startsWith("400")
                .contains("Value 'INVALID' at 'stateValue' failed to satisfy constraint");
        assertThat(call(
                        "SetAlarmState",
                        "{'AlarmName':'errors','StateValue':'OK','StateReason':'x','StateReasonData':'{no'}"))
                .startsWith("400")
                .contains("InvalidFormat");
    }

    @Test
    void enablesAndDisablesActions() {
        put("");
        assertThat(call("DisableAlarmActions", "{'AlarmNames':['errors']}")).startsWith("200");
        assertThat(call("DescribeAlarms", "{}")).contains("'ActionsEnabled':false");
        assertThat(call("EnableAlarmActions", "{'AlarmNames':['errors']}")).startsWith("200");
        assertThat(call("DescribeAlarms", "{}")).contains("'ActionsEnabled':true");
    }

    @Test
    void deletesAlarms() {
        put("");
        assertThat(call("DeleteAlarms", "{'AlarmNames':['errors']}")).startsWith("200");
        assertThat(call("DescribeAlarms", "{}")).contains("'MetricAlarms':[]");
        assertThat(call("DeleteAlarms", "{'AlarmNames':['errors']}")).startsWith("200");
    }

    @Test
    void tagsAlarms() {
        put("");
        assertThat(call("TagResource", "{'ResourceARN':'" + ARN + "','Tags':[{'Key':'stage','Value':'prod'}]}"))
                .startsWith("200");
        assertThat(call("ListTagsForResource", "{'ResourceARN':'" + ARN + "'}"))
                .isEqualTo("200 {'Tags':[{'Key':'stage','Value':'prod'},{'Key':'team','Value':'shop'}]}");
        assertThat(call("UntagResource", "{'ResourceARN':'" + ARN + "','TagKeys':['team']}"))
                .startsWith("200");
        assertThat(call("ListTagsForResource", "{'ResourceARN':'" + ARN + "'}"))
                .isEqualTo("200 {'Tags':[{'Key':'stage','Value':'prod'}]}");
        assertThat(call("ListTagsForResource", "{'ResourceARN':'" + ARN + "2'}"))
                .startsWith("404");
        assertThat(call("ListTagsForResource", "{'ResourceARN':'" + ARN.replace("ap-northeast-1", "us-east-1") + "'}"))
                .startsWith("404");
        assertThat(call("ListTagsForResource", "{'ResourceARN':'errors'}")).startsWith("400");
    }

    @Test
    void refusesTagsThatNobodyMaySet() {
        put("");
        assertThat(call("TagResource", "{'ResourceARN':'" + ARN + "','Tags':[{'Key':'AWS:x','Value':'y'}]}"))
                .startsWith("400")
                .contains("The provided tag keys must not start with any case of \\'aws:\\'");
        String many = IntStream.range(0, 50)
                .mapToObj(i -> "{'Key':'k" + i + "','Value':''}")
                .collect(Collectors.joining(","));
        assertThat(call("TagResource", "{'ResourceARN':'" + ARN + "','Tags':[" + many + "]}"))
                .startsWith("400")
                .contains("tags are invalid.");
        assertThat(call("ListTagsForResource", "{'ResourceARN':'" + ARN + "'}"))
                .isEqualTo("200 {'Tags':[{'Key':'team','Value':'shop'}]}");
    }

    @Test
    void describesCompositeAlarmsAndTheirRelatives() {
        put("");
        assertThat(call("PutCompositeAlarm", "{'AlarmName':'page','AlarmRule':'ALARM(errors) OR FALSE'}"))
                .isEqualTo("200 {}");
        assertThat(call("DescribeAlarms", "{'AlarmNames':['page']}"))
                .isEqualTo("200 {'CompositeAlarms':[],'MetricAlarms':[],'LogAlarms':[]}");
        assertThat(call("DescribeAlarms", "{'AlarmTypes':['CompositeAlarm','MetricAlarm']}"))
                .contains("'AlarmRule':'ALARM(errors) OR FALSE'", "'AlarmName':'errors'", "'StateValue':'OK'");
        assertThat(call("DescribeAlarms", "{'ChildrenOfAlarmName':'page'}"))
                .isEqualTo("200 {'CompositeAlarms':[],'MetricAlarms':[{'AlarmName':'errors','AlarmArn':'" + ARN
                        + "','StateValue':'INSUFFICIENT_DATA','StateUpdatedTimestamp':1795327200}],'LogAlarms':[]}");
        assertThat(call("DescribeAlarms", "{'ParentsOfAlarmName':'errors'}"))
                .isEqualTo("200 {'CompositeAlarms':[{'AlarmArn':'" + ARN.replace("errors", "page")
                        + "','AlarmName':'page'}],'MetricAlarms':[],'LogAlarms':[]}");
        assertThat(call("DescribeAlarms", "{'ParentsOfAlarmName':'none'}"))
                .isEqualTo("200 {'CompositeAlarms':[],'MetricAlarms':[],'LogAlarms':[]}");
        assertThat(call("DescribeAlarms", "{'ParentsOfAlarmName':'errors','StateValue':'OK'}"))
                .startsWith("400")
                .contains("only MaxRecords and NextToken can be specified too");
        assertThat(call("PutCompositeAlarm", "{'AlarmName':'page','AlarmRule':'alarm(errors)'}"))
                .startsWith("400")
                .contains("Error in AlarmRule [Unsupported token 'alarm' at char 0");
    }

    @Test
    void theHistoryOfContributorsNeedsAnAlarm() {
        assertThat(call("DescribeAlarmHistory", "{'AlarmContributorId':'0123456789abcdef'}"))
                .startsWith("400")
                .contains("Alarm name must be provided to query history for alarm contributors.");
        assertThat(call(
                        "DescribeAlarmHistory",
                        "{'AlarmName':'errors','AlarmContributorId':'0123456789abcdef','HistoryItemType':'Action'}"))
                .startsWith("400")
                .contains("Action is not supported history item type for alarm contributor.");
        assertThat(call("DescribeAlarmHistory", "{'AlarmName':'errors','AlarmContributorId':'0123456789abcdef'}"))
                .isEqualTo("200 {'AlarmHistoryItems':[]}");
    }

    private void put(String more) {
        assertThat(call("PutMetricAlarm", "{" + ALARM + more + "}")).startsWith("200");
        timers.advance(Duration.ZERO);
    }

    private void breach() {
        metrics.put(
                new Scope("123456789012", "ap-northeast-1"),
                "Shop",
                List.of(Datum.of("Errors", 11, new Dimension("Stage", "prod"))));
        timers.advance(Duration.ofSeconds(62));
    }

    /// Status and body of an answer; both JSON texts with ' for ".
    private String call(String operation, String json) {
        WireResponse response = endpoint.handle(new WireRequest(
                "POST",
                "/",
                "",
                Headers.of(
                        "Host", "localhost",
                        "Content-Type", "application/x-amz-json-1.0",
                        "X-Amz-Target", "GraniteServiceVersion20100801." + operation),
                Blob.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))));
        String body = new String(response.body().toByteArray(), StandardCharsets.UTF_8);
        return response.status() + " " + body.replace('"', '\'');
    }
}
