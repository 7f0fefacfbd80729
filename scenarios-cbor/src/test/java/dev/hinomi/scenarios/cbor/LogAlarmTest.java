package dev.hinomi.scenarios.cbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hinomi.app.platform.Platform;
import dev.hinomi.scenarios.TestSettings;
import dev.hinomi.scenarios.clients.Access;
import dev.hinomi.scenarios.clients.JavaSdk;
import dev.hinomi.testkit.ManualTimers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.AlarmContributor;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.LogAlarm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Log alarms through the real port and the SDK that knows them, on a clock that the test moves: PutLogAlarm is younger
/// than the SDK of the other scenarios.
final class LogAlarmTest {
    private static final Instant START = Instant.parse("2026-03-10T06:00:00Z");
    private static final String GROUP = "/shop/web";
    private static final Pattern ALARM =
            Pattern.compile("alarm (?<name>\\S+) \"(?<word>[^\"]+)\" (?<operator>>=?) (?<threshold>\\d+)"
                    + " every (?<minutes>\\d+) minutes over (?<over>\\d+) seconds");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ManualTimers timers = new ManualTimers(START);
    private final HttpClient http = HttpClient.newHttpClient();
    private Platform platform;
    private CloudWatchClient cloudwatch;
    private String name = "";
    private Duration rate = Duration.ZERO;
    private Duration over = Duration.ofMinutes(5);
    private Instant next = START;

    @BeforeEach
    void start(@TempDir Path data) {
        platform = new Platform(TestSettings.in(data), timers);
        platform.start();
        cloudwatch = JavaSdk.configure(
                        CloudWatchClient.builder(), new Access(endpoint(), "key", "secret", "ap-northeast-1"))
                .build();
        logs("CreateLogGroup", Map.of("logGroupName", GROUP));
        logs("CreateLogStream", Map.of("logGroupName", GROUP, "logStreamName", "1"));
    }

    @AfterEach
    void stop() {
        cloudwatch.close();
        platform.close();
        http.close();
    }

    private URI endpoint() {
        return URI.create("http://127.0.0.1:" + platform.port());
    }

    private JsonNode logs(String operation, Map<String, ?> input) {
        HttpRequest request = HttpRequest.newBuilder(endpoint())
                .header("X-Amz-Target", "Logs_20140328." + operation)
                .header("Content-Type", "application/x-amz-json-1.1")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(input)))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void log(int count, String text) {
        timers.advance(Duration.ofSeconds(1));
        long now = timers.instant().toEpochMilli();
        logs(
                "PutLogEvents",
                Map.of(
                        "logGroupName",
                        GROUP,
                        "logStreamName",
                        "1",
                        "logEvents",
                        IntStream.range(0, count)
                                .mapToObj(i -> Map.of("timestamp", now, "message", text))
                                .toList()));
    }

    private void put(String query, String aggregation, String operator, double threshold, String schedule) {
        cloudwatch.putLogAlarm(request -> request.alarmName(name)
                .comparisonOperator(operator)
                .threshold(threshold)
                .queryResultsToEvaluate(1)
                .queryResultsToAlarm(1)
                .scheduledQueryConfiguration(configuration -> configuration
                        .queryString(query)
                        .logGroupIdentifiers(GROUP)
                        .scheduledQueryRoleARN("arn:aws:iam::123456789012:role/queries")
                        .aggregationExpression(aggregation)
                        .scheduleConfiguration(
                                when -> when.scheduleExpression(schedule).startTimeOffset(over.toSeconds()))));
        next = timers.instant();
    }

    private LogAlarm described() {
        return cloudwatch
                .describeAlarms(request -> request.alarmNames(name).alarmTypes(AlarmType.LOG_ALARM))
                .logAlarms()
                .getFirst();
    }

    /// Moves the clock to the next run of an alarm's query and waits for its end.
    private LogAlarm run(String alarm, Instant time) {
        timers.advanceTo(time.plusSeconds(2));
        name = alarm;
        String query = described().scheduledQueryConfiguration().queryARN();
        await().atMost(Duration.ofSeconds(20)).until(() -> isOver(query, time.getEpochSecond()));
        return described();
    }

    private boolean isOver(String query, long triggered) {
        JsonNode runs = logs(
                        "GetScheduledQueryHistory",
                        Map.of("identifier", query, "startTime", triggered - 1, "endTime", triggered + 1))
                .path("triggerHistory");
        return runs.valueStream()
                .anyMatch(
                        run -> !run.path("executionStatus").asString("Running").equals("Running"));
    }

    @Test
    void theGuidesRulesOnLogsAreAlarms() throws IOException {
        List<String> alarms = new ArrayList<>();
        boolean ran = false;
        for (String line : Files.readAllLines(Path.of("src/test/resources/log-alarms/guides.txt"))) {
            Matcher alarm = ALARM.matcher(line);
            if (alarm.matches()) {
                if (ran) {
                    alarms.clear();
                    ran = false;
                }
                alarms.add(alarm.group("name"));
                put(alarm);
            } else if (line.startsWith("log ")) {
                String[] words = line.split(" ", 3);
                log(Integer.parseInt(words[1]), words[2]);
            } else if (line.startsWith("run ")) {
                ran = true;
                next = next.plus(rate);
                for (int i = 0; i < alarms.size(); i++) {
                    LogAlarm after = run(alarms.get(i), next);
                    assertThat(after.stateValueAsString())
                            .as(name + ": " + line + "\n" + after.stateReason())
                            .isEqualTo(line.split(" ", -1)[i + 1]);
                }
            } else {
                assertThat(line).matches("#.*|");
            }
        }
        assertThat(ran).isTrue();
    }

    private void put(Matcher alarm) {
        name = alarm.group("name");
        rate = Duration.ofMinutes(Long.parseLong(alarm.group("minutes")));
        over = Duration.ofSeconds(Long.parseLong(alarm.group("over")));
        put(
                "fields @message | filter @message like \"" + alarm.group("word") + "\"",
                "count(*)",
                alarm.group("operator").equals(">") ? "GreaterThanThreshold" : "GreaterThanOrEqualToThreshold",
                Double.parseDouble(alarm.group("threshold")),
                "rate(" + alarm.group("minutes") + " minutes)");
    }

    @Test
    void anAlarmIsDescribedWithItsQueryAndItsContributors() {
        name = "slow";
        rate = Duration.ofMinutes(5);
        put("fields ms, host", "max(ms) by host | sort desc", "GreaterThanThreshold", 100, "rate(5 minutes)");
        log(1, "{\"ms\":150,\"host\":\"web-1\"}");
        log(1, "{\"ms\":90,\"host\":\"web-2\"}");

        LogAlarm alarm = run(name, START.plus(rate));

        assertThat(alarm.stateValueAsString()).isEqualTo("ALARM");
        assertThat(alarm.stateReason()).isEqualTo("1 out of 2 contributors evaluated to ALARM");
        assertThat(alarm.comparisonOperator()).isEqualTo(ComparisonOperator.GREATER_THAN_THRESHOLD);
        assertThat(alarm.scheduledQueryConfiguration().aggregationExpression())
                .isEqualTo("max(ms) by host | sort desc");
        assertThat(cloudwatch
                        .describeAlarmContributors(request -> request.alarmName(name))
                        .alarmContributors())
                .singleElement()
                .satisfies(contributor -> {
                    assertThat(contributor.contributorAttributes()).containsExactly(Map.entry("host", "web-1"));
                    assertThat(contributor.stateReason()).contains("[150.0 (10/03/26 06:05:00)] was greater than");
                })
                .extracting(AlarmContributor::contributorId)
                .asString()
                .matches("[0-9a-f]{16}");
        String query = alarm.scheduledQueryConfiguration().queryARN();
        cloudwatch.deleteAlarms(request -> request.alarmNames(name));
        assertThat(logs("ListScheduledQueries", Map.of()).toString()).doesNotContain(query);
        assertThatThrownBy(() -> put("filter soort", "median(ms)", "GreaterThanThreshold", 100, "rate(5 minutes)"))
                .isInstanceOf(CloudWatchException.class)
                .hasMessageContaining("AggregationExpression: median(ms) (expected:");
    }
}
