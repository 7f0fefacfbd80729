package dev.hinomi.api.logs.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hinomi.api.fault.ServiceFaults;
import dev.hinomi.insights.Insights;
import dev.hinomi.insights.InsightsSettings;
import dev.hinomi.insights.engine.QueryOrder;
import dev.hinomi.insights.engine.QueryResult;
import dev.hinomi.insights.engine.QueryRun;
import dev.hinomi.insights.engine.ResultRow;
import dev.hinomi.insights.engine.ScanStatistics;
import dev.hinomi.insights.schedule.ResultBuckets;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.logs.Logs;
import dev.hinomi.logs.field.RecordPointer;
import dev.hinomi.logs.group.LogGroupClass;
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
import dev.hinomi.wire.endpoint.Principal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The operations through the wire, as JSON 1.1, before an engine that gives back its order.
final class InsightsOperationsTest {
    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
    private static final long SECONDS = NOW.getEpochSecond();
    private static final String TIMES = ",'startTime':" + (SECONDS - 60) + ",'endTime':" + SECONDS;

    @TempDir
    private Path directory;

    private Records records;
    private TelemetryStore store;
    private Logs logs;
    private Insights insights;
    private AwsEndpoint endpoint;

    @BeforeEach
    void open() {
        ManualTimers timers = new ManualTimers(NOW);
        records = SqliteRecords.open(directory.resolve("records.sqlite"));
        store = DuckDbStore.open(directory.resolve("store"), new MemoryManifest(), StoreSettings.DEFAULT, timers);
        logs = new Logs(records, store, new Metrics(records, store, timers), timers);
        logs.groups()
                .create(
                        new dev.hinomi.kernel.Scope("123456789012", "ap-northeast-1"),
                        "app",
                        LogGroupClass.STANDARD,
                        Map.of());
        insights = new Insights(
                InsightsSettings.DEFAULT,
                records,
                directory.resolve("queries"),
                order -> run -> answer(order, run),
                new NoBuckets(),
                timers);
        insights.start();
        endpoint = new AwsEndpoint(
                List.of(dev.hinomi.aws.logs.Logs.SERVICE),
                InsightsOperations.of(insights),
                new Authentication.Unverified(Principal.user("123456789012", "test", Principal.Role.ADMIN)),
                (context, service, operation) -> {},
                new ServiceFaults(),
                new EndpointSettings("123456789012", "ap-northeast-1", Set.of(), 8 << 20),
                timers);
    }

    private static final class NoBuckets implements ResultBuckets {
        @Override
        public boolean has(String bucket) {
            return false;
        }

        @Override
        public void put(String bucket, String key, Path file) {
            throw new IllegalStateException(bucket);
        }
    }

    @AfterEach
    void close() {
        insights.close();
        logs.close();
        store.close();
        records.close();
    }

    /// A row with what was ordered; `limit 13` fails.
    private static QueryResult answer(QueryOrder order, QueryRun run) {
        assertThat(run.cancelled()).isFalse();
        if (order.query().text().endsWith("13")) {
            throw new FaultException(new Fault.Unavailable("no memory"));
        }
        RecordPointer pointer = new RecordPointer("app", 1, NOW, 1);
        return new QueryResult(
                List.of(new ResultRow(
                        List.of(
                                new ResultRow.Field(
                                        "range",
                                        order.range().start() + "/"
                                                + order.range().end()),
                                new ResultRow.Field("limit", order.limit().toString())),
                        Optional.of(pointer))),
                new ScanStatistics(1, 2, 3, 4, 5, 6));
    }

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

    private String start(String members) {
        String answer = call("StartQuery", "{" + members + TIMES + "}");
        assertThat(answer).startsWith("200 {'queryId':'");
        return answer.replaceAll(".*'queryId':'([^']*)'.*", "$1");
    }

    private String results(String id) {
        return await().until(
                        () -> call("GetQueryResults", "{'queryId':'" + id + "'}"),
                        answer -> !answer.contains("'Running'") && !answer.contains("'Scheduled'"));
    }

    @Test
    void everyOperationOnQueriesIsServed() {
        assertThat(InsightsOperations.of(insights))
                .extracting(handler -> handler.operation().name())
                .containsExactlyInAnyOrderElementsOf(dev.hinomi.aws.logs.Logs.SERVICE.operations().keySet().stream()
                        .filter(name -> name.contains("Quer"))
                        .toList());
    }

    @Test
    void queriesAreScheduled() {
        String schedule = "'queryLanguage':'CWLI','queryString':'fields a','logGroupIdentifiers':['app'],"
                + "'executionRoleArn':'arn:aws:iam::123456789012:role/r'";
        String arn = "arn:aws:logs:ap-northeast-1:123456789012:scheduled-query:ops/daily";
        assertThat(call(
                        "CreateScheduledQuery",
                        "{'name':'ops/daily','scheduleExpression':'cron(0 9 * * ? *)',"
                                + "'timezone':'Asia/Tokyo','startTimeOffset':86400," + schedule + "}"))
                .isEqualTo("200 {'scheduledQueryArn':'" + arn + "','state':'ENABLED'}");
        assertThat(call(
                        "CreateScheduledQuery",
                        "{'name':'ops/daily','scheduleExpression':'rate(5 minutes)'," + schedule + "}"))
                .startsWith("400 {'__type':'ConflictException'");
        assertThat(call("CreateScheduledQuery", "{'name':'b','scheduleExpression':'hourly'," + schedule + "}"))
                .startsWith("400 {'__type':'ValidationException'")
                .contains("scheduleExpression: hourly (expected: cron(");
        assertThat(call(
                        "CreateScheduledQuery",
                        "{'name':'b','scheduleExpression':'rate(1 day)',"
                                + "'destinationConfiguration':{'s3Configuration':{'destinationIdentifier':'s3://none/x',"
                                + "'roleArn':'arn:aws:iam::123456789012:role/r'}}," + schedule + "}"))
                .contains("destinationIdentifier: s3://none/x (expected: a bucket of the settings)");
        assertThat(call(
                        "UpdateScheduledQuery",
                        "{'identifier':'" + arn + "','scheduleExpression':'rate(1 day)',"
                                + "'state':'DISABLED','description':'ended'," + schedule + "}"))
                .contains("'state':'DISABLED'", "'timezone':'UTC'")
                .doesNotContain("startTimeOffset");
        assertThat(call("GetScheduledQuery", "{'identifier':'ops/daily'}"))
                .contains("'description':'ended'", "'scheduleExpression':'rate(1 day)'")
                .contains("'creationTime':" + SECONDS, "'scheduleType':'CUSTOMER_MANAGED'");
        assertThat(call("ListScheduledQueries", "{'state':'DISABLED'}")).contains("'name':'ops/daily'");
        assertThat(call("ListScheduledQueries", "{'state':'ENABLED'}")).isEqualTo("200 {'scheduledQueries':[]}");
        assertThat(call(
                        "GetScheduledQueryHistory",
                        "{'identifier':'ops/daily','startTime':0,'endTime':" + SECONDS + "}"))
                .contains("'scheduledQueryArn':'" + arn + "'", "'triggerHistory':[]");
        assertThat(call("DeleteScheduledQuery", "{'identifier':'ops/daily'}")).isEqualTo("200 {}");
        assertThat(call("GetScheduledQuery", "{'identifier':'ops/daily'}"))
                .startsWith("400 {'__type':'ResourceNotFoundException'");
    }

    @Test
    void aQueryIsStartedAndItsResultsAreTold() {
        String id = start("'logGroupName':'app','queryString':'fields @message','limit':9");

        assertThat(results(id))
                .contains("'status':'Complete'", "'queryLanguage':'CWLI'")
                .contains("[{'field':'range','value':'2026-01-15T11:59:00Z/2026-01-15T12:00:00.001Z'},"
                        + "{'field':'limit','value':'Optional[9]'},{'field':'@ptr','value':'")
                .contains("'recordsMatched':1", "'recordsScanned':2", "'estimatedRecordsSkipped':3")
                .contains("'bytesScanned':4", "'estimatedBytesSkipped':5", "'logGroupsScanned':6")
                .doesNotContain("nextToken", "statusReason");
        assertThat(call("ListLogGroupsForQuery", "{'queryId':'" + id + "'}"))
                .isEqualTo("200 {'logGroupIdentifiers':['app']}");
        assertThat(call("DescribeQueries", "{'logGroupName':'app','status':'Complete'}"))
                .contains("'queryId':'" + id + "'", "'queryString':'fields @message'", "'logGroupName':'app'")
                .contains("'createTime':" + NOW.toEpochMilli(), "'queryDuration':0", "'bytesScanned':4")
                .contains("'userIdentity':'arn:aws:iam::123456789012:user/test'");
        assertThat(call("DescribeQueries", "{'queryLanguage':'SQL'}")).isEqualTo("200 {'queries':[]}");
        assertThat(call("StopQuery", "{'queryId':'" + id + "'}"))
                .startsWith("400 {'__type':'InvalidParameterException'")
                .contains("its status is Complete");
    }

    @Test
    void rowsComeInPages() {
        String id = start("'logGroupName':'app','queryString':'fields a'");
        results(id);

        assertThat(call("GetQueryResults", "{'queryId':'" + id + "','maxItems':0}"))
                .contains("'results':[]", "'nextToken':'");
    }

    @Test
    void groupsAreNamedInOneWay() {
        String arn = "arn:aws:logs:ap-northeast-1:123456789012:log-group:app";
        start("'logGroupIdentifiers':['" + arn + "'],'queryString':'fields a'");
        start("'logGroupNames':['app'],'queryString':'fields a'");
        String query = "'queryString':'fields a'" + TIMES + "}";
        assertThat(call("StartQuery", "{'logGroupName':'app','logGroupNames':['app']," + query))
                .startsWith("400 {'__type':'InvalidParameterException'")
                .contains("2 of them (expected: exactly one)");
        assertThat(call("StartQuery", "{" + query)).startsWith("400 {'__type':'InvalidParameterException'");
        assertThat(call("StartQuery", "{'logGroupName':'nowhere'," + query))
                .startsWith("400 {'__type':'ResourceNotFoundException'");
    }

    @Test
    void timesInMillisecondsAreUnderstood() {
        String answer = call(
                "StartQuery",
                "{'logGroupName':'app','queryString':'fields a','startTime':" + (SECONDS - 60) * 1_000 + ",'endTime':"
                        + SECONDS * 1_000 + "}");

        assertThat(results(answer.replaceAll(".*'queryId':'([^']*)'.*", "$1")))
                .contains("2026-01-15T11:59:00Z/2026-01-15T12:00:00.001Z");
    }

    @Test
    void aQueryThatFailsSaysWhy() {
        assertThat(results(start("'logGroupName':'app','queryString':'limit 13'")))
                .contains("'status':'Failed'", "'statusReason':'no memory'", "'results':[]");
    }

    @Test
    void otherLanguagesAreRefusedByName() {
        assertThat(call("StartQuery", "{'queryLanguage':'SQL','queryString':'select 1'" + TIMES + "}"))
                .startsWith("400 {'__type':'InvalidParameterException'")
                .contains("queryLanguage: SQL: not supported (expected: CWLI, the Logs Insights query language)");
    }

    @Test
    void queriesAreSaved() {
        String saved = call(
                "PutQueryDefinition",
                "{'name':'ops/errors','queryString':'filter level = {{level}}','logGroupNames':['app'],"
                        + "'parameters':[{'name':'level','defaultValue':'ERROR'}]}");
        String id = saved.replaceAll(".*'queryDefinitionId':'([^']*)'.*", "$1");
        assertThat(call("DescribeQueryDefinitions", "{'queryDefinitionNamePrefix':'ops/'}"))
                .contains("'queryDefinitionId':'" + id + "'", "'name':'ops/errors'", "'logGroupNames':['app']")
                .contains("'queryString':'filter level = {{level}}'", "'lastModified':" + NOW.toEpochMilli())
                .contains("'parameters':[{'name':'level','defaultValue':'ERROR'}]");
        assertThat(call("PutQueryDefinition", "{'queryDefinitionId':'" + id + "','name':'b','queryString':'fields a'}"))
                .isEqualTo("200 {'queryDefinitionId':'" + id + "'}");
        assertThat(call("DeleteQueryDefinition", "{'queryDefinitionId':'" + id + "'}"))
                .isEqualTo("200 {'success':true}");
        assertThat(call("DeleteQueryDefinition", "{'queryDefinitionId':'" + id + "'}"))
                .startsWith("400 {'__type':'ResourceNotFoundException'");
    }
}
