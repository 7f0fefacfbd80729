package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetQueryResultsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.InvalidParameterException;
import software.amazon.awssdk.services.cloudwatchlogs.model.MalformedQueryException;
import software.amazon.awssdk.services.cloudwatchlogs.model.QueryStatus;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResultField;

/// Logs Insights through the real port and the real SDK.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InsightsTest {
    private static final String GROUP = "/shop/web";
    private static final long START = InProcessPlatform.START.getEpochSecond();

    private InProcessPlatform platform;
    private CloudWatchLogsClient logs;

    @BeforeAll
    void start(@TempDir Path data) {
        platform = InProcessPlatform.start(data);
        logs = platform.logs();
        logs.createLogGroup(request -> request.logGroupName(GROUP));
        logs.createLogStream(request -> request.logGroupName(GROUP).logStreamName("1"));
        List<InputLogEvent> events = IntStream.range(0, 30)
                .mapToObj(i -> InputLogEvent.builder()
                        .timestamp(InProcessPlatform.START.toEpochMilli() - 1_000L * i)
                        .message("{\"level\":\"" + (i % 3 == 0 ? "ERROR" : "INFO") + "\",\"ms\":" + i + "}")
                        .build())
                .toList();
        logs.putLogEvents(
                request -> request.logGroupName(GROUP).logStreamName("1").logEvents(events.reversed()));
    }

    @AfterAll
    void stop() {
        logs.close();
        platform.close();
    }

    private String begin(String query) {
        return begin(query, GROUP);
    }

    private String begin(String query, String... groups) {
        return logs.startQuery(request -> request.logGroupNames(groups)
                        .startTime(START - 3_600)
                        .endTime(START)
                        .queryString(query))
                .queryId();
    }

    private GetQueryResultsResponse run(String query) {
        return run(query, GROUP);
    }

    private GetQueryResultsResponse run(String query, String... groups) {
        String id = begin(query, groups);
        return await().until(
                        () -> logs.getQueryResults(request -> request.queryId(id)),
                        answer -> answer.status() != QueryStatus.RUNNING && answer.status() != QueryStatus.SCHEDULED);
    }

    private static List<String> row(List<ResultField> fields) {
        return fields.stream().map(field -> field.field() + "=" + field.value()).toList();
    }

    @Test
    void aQueryIsAnsweredInItsRowsAndItsStatistics() {
        GetQueryResultsResponse answer = run("filter level = \"ERROR\" | stats count() as errors, sum(ms) by level");

        assertThat(answer.status()).isEqualTo(QueryStatus.COMPLETE);
        assertThat(answer.results().stream().map(InsightsTest::row))
                .containsExactly(List.of("level=ERROR", "errors=10", "sum(ms)=135"));
        assertThat(answer.statistics().recordsMatched()).isEqualTo(10);
        assertThat(answer.statistics().recordsScanned()).isEqualTo(30);
        assertThat(answer.statistics().bytesScanned()).isPositive();
    }

    @Test
    void groupsThatAreCreatedAfterAQueryHaveTheirFields() {
        run("stats count() by level");
        String created = "/shop/created";
        logs.createLogGroup(request -> request.logGroupName(created));
        logs.createLogStream(request -> request.logGroupName(created).logStreamName("1"));
        InputLogEvent event = InputLogEvent.builder()
                .timestamp(InProcessPlatform.START.toEpochMilli())
                .message("{\"level\":\"WARN\"}")
                .build();
        logs.putLogEvents(
                request -> request.logGroupName(created).logStreamName("1").logEvents(List.of(event)));

        assertThat(run("stats count() as n by level", created).results().stream()
                        .map(InsightsTest::row))
                .containsExactly(List.of("level=WARN", "n=1"));
        assertThat(run("stats count() as n by level | sort level", GROUP, created).results().stream()
                        .map(InsightsTest::row))
                .containsExactly(
                        List.of("level=ERROR", "n=10"), List.of("level=INFO", "n=20"), List.of("level=WARN", "n=1"));
    }

    @Test
    void thePointerOfAnEventLeadsToItsRecord() {
        List<ResultField> newest = run("fields @timestamp, ms | sort @timestamp desc | limit 1")
                .results()
                .getFirst();

        assertThat(newest).extracting(ResultField::field).containsExactly("@timestamp", "ms", "@ptr");
        String pointer = newest.getLast().value();
        assertThat(logs.getLogRecord(request -> request.logRecordPointer(pointer))
                        .logRecord())
                .containsEntry("level", "ERROR")
                .containsEntry("ms", "0");
    }

    @Test
    void whatIsWrongWithAQueryIsToldWithItsPlace() {
        assertThatThrownBy(() -> begin("fields @message | soort ms"))
                .isInstanceOfSatisfying(MalformedQueryException.class, e -> {
                    assertThat(e.getMessage()).contains("line 1");
                    assertThat(e.queryCompileError().location().startCharOffset())
                            .isEqualTo(18);
                });
        assertThatThrownBy(() -> logs.startQuery(request -> request.logGroupNames("/shop/none")
                        .startTime(START)
                        .endTime(START)
                        .queryString("fields a")))
                .isInstanceOf(ResourceNotFoundException.class);
        String ended = begin("fields a | limit 1");
        await().until(() ->
                logs.getQueryResults(request -> request.queryId(ended)).status() == QueryStatus.COMPLETE);
        assertThatThrownBy(() -> logs.stopQuery(request -> request.queryId(ended)))
                .isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void queriesAreDescribedAndSaved() {
        String id = begin("fields @message | limit 3");
        assertThat(logs.describeQueries(request -> request.logGroupName(GROUP)).queries())
                .anySatisfy(query -> assertThat(query.queryId()).isEqualTo(id));
        assertThat(logs.listLogGroupsForQuery(request -> request.queryId(id)).logGroupIdentifiers())
                .containsExactly(GROUP);

        String saved = logs.putQueryDefinition(request -> request.name("shop/errors")
                        .queryString("filter level = \"ERROR\"")
                        .logGroupNames(GROUP))
                .queryDefinitionId();
        assertThat(logs.describeQueryDefinitions(request -> request.queryDefinitionNamePrefix("shop/"))
                        .queryDefinitions())
                .singleElement()
                .satisfies(
                        definition -> assertThat(definition.queryDefinitionId()).isEqualTo(saved));
        assertThat(logs.deleteQueryDefinition(request -> request.queryDefinitionId(saved))
                        .success())
                .isTrue();
    }
}
