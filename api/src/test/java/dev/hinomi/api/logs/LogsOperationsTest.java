package dev.hinomi.api.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.api.fault.ServiceFaults;
import dev.hinomi.api.logs.delivery.DeliveryOperations;
import dev.hinomi.delivery.DeliverySettings;
import dev.hinomi.delivery.LogDelivery;
import dev.hinomi.delivery.archive.ArchiveRecords;
import dev.hinomi.delivery.destination.SelfGuard;
import dev.hinomi.delivery.subscription.SubscriptionRecords;
import dev.hinomi.logs.Logs;
import dev.hinomi.metrics.Metrics;
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
import dev.hinomi.wire.endpoint.Handler;
import dev.hinomi.wire.endpoint.Principal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The operations through the wire, as JSON 1.1.
final class LogsOperationsTest {
    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
    private static final long MS = NOW.toEpochMilli();
    private static final String ARN = "arn:aws:logs:ap-northeast-1:123456789012:log-group:/aws/lambda/f";

    @TempDir
    Path directory;

    private Records records;
    private TelemetryStore store;
    private Logs logs;
    private LogDelivery delivery;
    private AwsEndpoint endpoint;

    @BeforeEach
    void open() {
        ManualTimers timers = new ManualTimers(NOW);
        records = SqliteRecords.open(directory.resolve("records.sqlite"));
        store = DuckDbStore.open(directory.resolve("store"), new MemoryManifest(), StoreSettings.DEFAULT, timers);
        logs = new Logs(records, store, new Metrics(records, store, timers), timers);
        delivery = new LogDelivery(
                DeliverySettings.NONE,
                new LogDelivery.Surroundings(
                        records,
                        store,
                        logs,
                        new SubscriptionRecords(records),
                        new ArchiveRecords(records, List.of()),
                        (scope, name) -> Optional.empty(),
                        (series, counts) -> {},
                        new SelfGuard(() -> URI.create("http://127.0.0.1:8466"), 8466),
                        directory),
                timers);
        endpoint = new AwsEndpoint(
                List.of(dev.hinomi.aws.logs.Logs.SERVICE),
                LogsOperations.of(logs),
                new Authentication.Unverified(Principal.user("123456789012", "test", Principal.Role.ADMIN)),
                (context, service, operation) -> {},
                new ServiceFaults(),
                new EndpointSettings("123456789012", "ap-northeast-1", Set.of(), 8 << 20),
                timers);
        call("CreateLogGroup", "{'logGroupName':'/aws/lambda/f','tags':{'team':'ops'}}");
        call("CreateLogStream", "{'logGroupName':'/aws/lambda/f','logStreamName':'s'}");
    }

    @AfterEach
    void close() {
        delivery.close();
        logs.close();
        store.close();
        records.close();
    }

    @Test
    void everyOperationOfTheModelApartFromQueriesIsServed() {
        assertThat(Stream.<Handler<?, ?>>concat(
                        LogsOperations.of(logs).stream(), DeliveryOperations.of(delivery).stream()))
                .extracting(handler -> handler.operation().name())
                .containsExactlyInAnyOrderElementsOf(dev.hinomi.aws.logs.Logs.SERVICE.operations().keySet().stream()
                        .filter(name -> !name.contains("Quer"))
                        .toList());
    }

    @Test
    void aGroupIsDescribedWithItsArns() {
        call("PutRetentionPolicy", "{'logGroupName':'/aws/lambda/f','retentionInDays':14}");
        assertThat(call("DescribeLogGroups", "{'logGroupNamePrefix':'/aws/'}"))
                .isEqualTo("200 {'logGroups':[{'logGroupName':'/aws/lambda/f','creationTime':" + MS
                        + ",'retentionInDays':14,'metricFilterCount':0,'arn':'" + ARN
                        + ":*','storedBytes':0,'logGroupClass':'STANDARD',"
                        + "'logGroupArn':'" + ARN + "','deletionProtectionEnabled':false,"
                        + "'bearerTokenAuthenticationEnabled':false}]}");
        call("DeleteRetentionPolicy", "{'logGroupName':'/aws/lambda/f'}");
        assertThat(call("DescribeLogGroups", "{}")).doesNotContain("retentionInDays");
    }

    @Test
    void eventsComeBackByReadingAndByFiltering() {
        assertThat(put("{'timestamp':" + (MS - 1) + ",'message':'INFO a'},{'timestamp':" + MS
                        + ",'message':'ERROR 不正な入力'}"))
                .matches("200 \\{'nextSequenceToken':'\\d{56}'}");
        assertThat(call("GetLogEvents", "{'logGroupIdentifier':'" + ARN + "','logStreamName':'s'}"))
                .matches("200 \\{'events':\\[\\{'timestamp':" + (MS - 1) + ",'message':'INFO a','ingestionTime':" + MS
                        + "},\\{'timestamp':" + MS + ",'message':'ERROR 不正な入力','ingestionTime':" + MS
                        + "}],'nextForwardToken':'f/\\d{56}/s','nextBackwardToken':'b/\\d{56}/s'}");
        assertThat(call("FilterLogEvents", "{'logGroupName':'/aws/lambda/f','filterPattern':'ERROR'}"))
                .matches("200 \\{'events':\\[\\{'logStreamName':'s','timestamp':" + MS
                        + ",'message':'ERROR 不正な入力','ingestionTime':" + MS
                        + ",'eventId':'\\d{56}'}],'searchedLogStreams':\\[]}");
    }

    @Test
    void rejectedEventsAreTold() {
        assertThat(put("{'timestamp':1,'message':'old'},{'timestamp':" + MS + ",'message':'new'},{'timestamp':"
                        + (MS + 10_000_000) + ",'message':'future'}"))
                .endsWith("'rejectedLogEventsInfo':{'tooNewLogEventStartIndex':2,'tooOldLogEventEndIndex':1}}");
    }

    @Test
    void streamsAreDescribedWithTheTimesOfTheirEvents() {
        put("{'timestamp':" + MS + ",'message':'a'}");
        assertThat(call(
                        "DescribeLogStreams",
                        "{'logGroupName':'/aws/lambda/f','orderBy':'LastEventTime','descending':true}"))
                .isEqualTo("200 {'logStreams':[{'logStreamName':'s','creationTime':" + MS + ",'firstEventTimestamp':"
                        + MS + ",'lastEventTimestamp':" + MS + ",'lastIngestionTime':" + MS
                        + ",'uploadSequenceToken':'49" + "0".repeat(5) + MS + "0".repeat(35) + "2','arn':'" + ARN
                        + ":log-stream:s','storedBytes':0}]}");
    }

    @Test
    void pagesFollowTheirTokens() {
        call("CreateLogStream", "{'logGroupName':'/aws/lambda/f','logStreamName':'t'}");
        String first = call("DescribeLogStreams", "{'logGroupName':'/aws/lambda/f','limit':1}");
        Matcher token = Pattern.compile("'nextToken':'([^']+)'").matcher(first);
        assertThat(token.find()).as(first).isTrue();
        assertThat(call(
                        "DescribeLogStreams",
                        "{'logGroupName':'/aws/lambda/f','limit':1,'nextToken':'" + token.group(1) + "'}"))
                .contains("'logStreamName':'t'")
                .doesNotContain("nextToken");
    }

    @Test
    void deletedGroupsAndStreamsAreGone() {
        assertThat(call("DeleteLogStream", "{'logGroupName':'/aws/lambda/f','logStreamName':'s'}"))
                .startsWith("200");
        assertThat(call("GetLogEvents", "{'logGroupName':'/aws/lambda/f','logStreamName':'s'}"))
                .isEqualTo("400 {'__type':'ResourceNotFoundException',"
                        + "'message':'The specified log stream does not exist.'}");
        assertThat(call("DeleteLogGroup", "{'logGroupName':'/aws/lambda/f'}")).startsWith("200");
        assertThat(call("DescribeLogGroups", "{}")).isEqualTo("200 {'logGroups':[]}");
    }

    @Test
    void errorsHaveAwsShapesAndWords() {
        assertThat(call("CreateLogGroup", "{'logGroupName':'/aws/lambda/f'}"))
                .isEqualTo("400 {'__type':'ResourceAlreadyExistsException',"
                        + "'message':'The specified log group already exists'}");
        assertThat(put("{'timestamp':2,'message':'a'},{'timestamp':1,'message':'b'}"))
                .isEqualTo("400 {'__type':'InvalidParameterException','message':"
                        + "'Log events in a single PutLogEvents request must be in chronological order.'}");
        assertThat(call("FilterLogEvents", "{'logGroupName':'/aws/lambda/f','filterPattern':'a:b'}"))
                .startsWith("400 {'__type':'InvalidParameterException','message':'Invalid filter pattern");
        assertThat(call("DescribeLogStreams", "{'logGroupName':'f','logGroupIdentifier':'f'}"))
                .isEqualTo("400 {'__type':'ValidationException',"
                        + "'message':'LogGroup name and LogGroup ARN are mutually exclusive parameters.'}");
        assertThat(call("GetLogEvents", "{'logStreamName':'s'}")).contains("logGroupName: missing");
    }

    @Test
    void tooManyTagsNameTheResource() {
        String tags = IntStream.range(0, 49).mapToObj(i -> "'k" + i + "':''").collect(Collectors.joining(","));
        assertThat(call("TagResource", "{'resourceArn':'" + ARN + "','tags':{" + tags + "}}"))
                .isEqualTo("200 {}");
        assertThat(call("TagResource", "{'resourceArn':'" + ARN + "','tags':{'one':'more'}}"))
                .isEqualTo("400 {'__type':'TooManyTagsException',"
                        + "'message':'A resource can have no more than 50 tags.','resourceName':'" + ARN + "'}");
        assertThat(call("TagLogGroup", "{'logGroupName':'/aws/lambda/f','tags':{'one':'more'}}"))
                .isEqualTo("400 {'__type':'InvalidParameterException',"
                        + "'message':'A resource can have no more than 50 tags.'}");
    }

    @Test
    void inputThatTheModelForbidsIsAnInvalidParameterWhateverElseTheOperationDeclares() {
        assertThat(call("DeleteLogGroup", "{'logGroupName':'a b'}"))
                .startsWith("400 {'__type':'InvalidParameterException','message':'1 validation error detected: ");
    }

    @Test
    void whatIsNotSupportedIsRefusedByName() {
        assertThat(call("DescribeLogGroups", "{'includeLinkedAccounts':true}"))
                .contains("includeLinkedAccounts: not supported");
        assertThat(call(
                        "FilterLogEvents",
                        "{'logGroupIdentifier':'arn:aws:logs:us-east-1:123456789012:log-group:/aws/lambda/f'}"))
                .contains("others are not supported");
    }

    private String put(String events) {
        return call(
                "PutLogEvents",
                "{'logGroupName':'/aws/lambda/f','logStreamName':'s','sequenceToken':'any','logEvents':[" + events
                        + "]}");
    }

    /// Status and body of an answer; both JSON texts with ' for ".
    private String call(String operation, String json) {
        WireResponse response = endpoint.handle(new WireRequest(
                "POST",
                "/",
                "",
                Headers.of(
                        "Host", "localhost",
                        "Content-Type", "application/x-amz-json-1.1",
                        "X-Amz-Target", "Logs_20140328." + operation),
                Blob.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))));
        String body = new String(response.body().toByteArray(), StandardCharsets.UTF_8);
        return response.status() + " " + body.replace('"', '\'');
    }
}
