package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hinomi.api.runbook.RunView;
import dev.hinomi.api.runbook.RunbookRoutes;
import dev.hinomi.app.client.PathClient;
import dev.hinomi.app.command.Commands;
import dev.hinomi.runbooks.engine.StepOutput;
import dev.hinomi.testkit.ManualTimers;
import dev.hinomi.testkit.SmtpReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricTransformation;
import tools.jackson.databind.json.JsonMapper;

/// From an alarm through the runbook of a guide, as it was imported, to a recorded run: scripts run for real in a
/// sandbox, with the real AWS CLI.
final class RunbookTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String API = "/aws/appsync/apis/3kq7r2vn5vbytmdy5xw4zh6tqe";
    private static final String FUNCTION = "/aws/lambda/SubGoalGenerationFunction";

    @TempDir
    private Path folder;

    private SmtpReceiver mail;
    private InProcessPlatform platform;
    private PathClient paths;
    private CloudWatchClient cloudWatch;
    private CloudWatchLogsClient logs;

    @BeforeEach
    void start() {
        mail = SmtpReceiver.start();
        // Scripts say `date`, so the clock of the test begins at the machine's.
        platform = InProcessPlatform.start(
                TestSettings.withMail(folder.resolve("data"), mail.port()), new ManualTimers(Instant.now()));
        paths = platform.paths();
        cloudWatch = platform.cloudWatch();
        logs = platform.logs();
    }

    @AfterEach
    void stop() {
        logs.close();
        cloudWatch.close();
        paths.close();
        platform.close();
        mail.close();
    }

    @Test
    void theErrorRateOfTheSubGoalApiRises() throws IOException {
        makeGroup(FUNCTION);
        Path guide = guide("subgoal-api", """
                runbooks:
                  "SubGoal-ErrorRate: エラー率が上がった":
                    steps:
                      "8": {on-failure: stop}
                    after:
                      "9":
                        - title: 利用者に知らせる
                          effect: changes
                          shell: >-
                            aws sns publish --topic-arn arn:aws:sns:ap-northeast-1:123456789012:SubGoal-Alerts
                            --subject 'SubGoal API' --message 'errors since a few minutes'
                """);
        assertThat(apply(guide)).isZero();

        minutes(16, 20);
        assertThat(state("SubGoal-ErrorRate-Critical")).isEqualTo(StateValue.ALARM);

        RunView run = waiting("3");
        assertThat(run.runbook()).isEqualTo("subgoal-api/SubGoal-ErrorRate: エラー率が上がった");
        assertThat(run.cause()).startsWith("alarm SubGoal-ErrorRate-");
        assertThat(rows(run, "1"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("error.code", "DATABASE_ERROR"));
        assertThat(rows(run, "2")).allSatisfy(row -> assertThat(row).containsEntry("users", "1"));

        answer(run, "done", "3", "DATABASE_ERROR だけ。データベースの手順に移る");
        answer(run, "skip", "4", "");
        answer(run, "skip", "5", "");
        answer(run, "skip", "6", "");
        run = waiting("7");
        assertThat(run.steps().get(6).state()).isEqualTo("AWAITING_APPROVAL");
        answer(run, "approve", "7", "ほかに手がない");
        run = waiting("7");
        assertThat(run.steps().get(6).state()).isEqualTo("FAILED");
        assertThat(run.steps().get(6).summary()).contains("No operation is served at PATCH");
        answer(run, "done", "7", "AWS の画面で絞った");
        run = waiting("8");
        answer(run, "done", "8", "5 になっている");
        answer(waiting("9"), "done", "9", "");
        run = waiting("9+1");
        answer(run, "approve", "9+1", "");
        run = waiting("10");
        assertThat(output(run, "9+1").text()).contains("MessageId");
        answer(run, "done", "10", "");
        answer(waiting("11"), "skip", "11", "すぐに直った");

        minutes(16, 0);
        RunView ended = ended(run.id());
        assertThat(ended.state()).isEqualTo("SUCCEEDED");
        assertThat(state("SubGoal-ErrorRate-Critical")).isEqualTo(StateValue.OK);
        assertThat(ended.timeline())
                .extracting(RunView.Happening::what)
                .contains("Begun", "Done", "Approved", "Skipped");
        assertThat(ended.timeline())
                .filteredOn(event -> event.what().equals("Approved"))
                .allSatisfy(event -> assertThat(event.who()).endsWith("user/anyone"));
        // A new trouble is a new run; this one stays as it was.
        assertThat(runs()).hasSize(1);
    }

    @Test
    void groupNotFoundComesInBursts() throws IOException {
        makeGroup(API);
        Path guide = guide("mesh-v2", """
                  GroupNotFound が続く:
                    alarms: [MeshV2-GroupNotFound]
                    parameters:
                      abc123: {name: group, description: グループの ID, default: abc123}
                      192.168.1.1: {name: domain, description: グループのドメイン, default: 192.168.1.1}
                    steps:
                      "2": {on-failure: stop}
                    after:
                      "4":
                        - title: クライアントにつなぎ直してもらう
                          approve: {people: 1}
                """);
        assertThat(apply(guide)).isZero();
        logs.putMetricFilter(request -> request.logGroupName(API)
                .filterName("group-not-found")
                .filterPattern("GroupNotFound")
                .metricTransformations(MetricTransformation.builder()
                        .metricNamespace("MeshV2")
                        .metricName("GroupNotFound")
                        .metricValue("1")
                        .build()));
        cloudWatch.putMetricAlarm(request -> request.alarmName("MeshV2-GroupNotFound")
                .namespace("MeshV2")
                .metricName("GroupNotFound")
                .statistic("Sum")
                .period(60)
                .evaluationPeriods(1)
                .threshold(5.0)
                .comparisonOperator("GreaterThanThreshold")
                .treatMissingData("notBreaching"));

        for (int i = 0; i < 8; i++) {
            log(API, "{\"errorType\": \"GroupNotFound\", \"groupId\": \"abc123\"}");
        }
        log(API, "{\"field\": \"renewHeartbeat\", \"groupId\": \"abc123\"}");
        platform.advance(Duration.ofMinutes(2));
        assertThat(state("MeshV2-GroupNotFound")).isEqualTo(StateValue.ALARM);

        RunView run = waiting("2");
        assertThat(output(run, "1").text()).contains("renewHeartbeat").doesNotContain("GroupNotFound");
        assertThat(run.steps().get(1).summary()).contains("no such service is served by Hinomi");
        answer(run, "done", "2", "DynamoDB の画面で見た。項目はない");
        answer(waiting("3"), "done", "3", "期限を過ぎていた");
        run = waiting("4+1");
        answer(run, "approve", "4+1", "ホストの人に電話した");
        answer(waiting("5"), "done", "5", "");
        answer(waiting("6"), "skip", "6", "");
        RunView ended = ended(run.id());
        assertThat(ended.state()).isEqualTo("SUCCEEDED");
        assertThat(ended.parameters()).containsEntry("group", "abc123");
        assertThat(state("MeshV2-GroupNotFound")).isEqualTo(StateValue.OK);
    }

    /// The project's own guide with more at the end of its settings.
    private Path guide(String name, String more) throws IOException {
        Path source = Path.of("../guides/ja");
        Path guide = folder.resolve(name + ".md");
        Files.copy(source.resolve(name + ".md"), guide);
        String settings = Files.readString(source.resolve(name + ".guide.yaml"));
        int runbooks = settings.indexOf("runbooks:\n");
        Files.writeString(
                folder.resolve(name + ".guide.yaml"),
                (runbooks < 0 ? settings : settings.substring(0, runbooks + "runbooks:\n".length())) + more);
        return guide;
    }

    private int apply(Path guide) {
        return Commands.run(
                "guide",
                "apply",
                guide.toString(),
                "--auth",
                "none",
                "--data",
                folder.resolve("data").toString(),
                "--port",
                String.valueOf(platform.endpoint().getPort()));
    }

    /// Minutes in which calls of the function fail.
    ///
    /// @param percent how many
    private void minutes(int minutes, int percent) {
        for (int i = 0; i < minutes; i++) {
            cloudWatch.putMetricData(request ->
                    request.namespace("AWS/Lambda").metricData(datum("Invocations", 100), datum("Errors", percent)));
            if (percent > 0) {
                log(FUNCTION, "{\"level\": \"ERROR\", \"userId\": \"u1\", \"error\": {\"code\": \"DATABASE_ERROR\"}}");
            }
            platform.advance(Duration.ofMinutes(1));
        }
    }

    private MetricDatum datum(String name, int value) {
        return MetricDatum.builder()
                .metricName(name)
                .dimensions(Dimension.builder()
                        .name("FunctionName")
                        .value("SubGoalGenerationFunction")
                        .build())
                .timestamp(platform.timers().instant())
                .value((double) value)
                .build();
    }

    private void makeGroup(String group) {
        logs.createLogGroup(request -> request.logGroupName(group));
        logs.createLogStream(request -> request.logGroupName(group).logStreamName("stream"));
    }

    private void log(String group, String message) {
        logs.putLogEvents(request -> request.logGroupName(group)
                .logStreamName("stream")
                .logEvents(InputLogEvent.builder()
                        .timestamp(platform.timers().instant().toEpochMilli())
                        .message(message)
                        .build()));
    }

    private StateValue state(String alarm) {
        return cloudWatch
                .describeAlarms(request -> request.alarmNames(alarm))
                .metricAlarms()
                .getFirst()
                .stateValue();
    }

    /// The run, once it waits at this step.
    private RunView waiting(String step) {
        return await().atMost(LONG)
                .until(
                        this::runs,
                        runs -> runs.size() == 1
                                && runs.getFirst().state().equals("WAITING")
                                && runs.getFirst().current().equals(step))
                .getFirst();
    }

    private RunView ended(String id) {
        return await().atMost(LONG)
                .until(
                        () -> {
                            platform.advance(Duration.ofSeconds(30));
                            return JSON.readValue(paths.read(RunbookRoutes.RUN, "id=" + id), RunView.class);
                        },
                        run -> run.ended() != null);
    }

    private List<RunView> runs() {
        return JSON.readValue(paths.read(RunbookRoutes.RUNS, ""), RunbookRoutes.Runs.class)
                .runs();
    }

    private StepOutput output(RunView run, String step) {
        return JSON.readValue(
                paths.read(RunbookRoutes.OUTPUT, "id=" + run.id() + "&step=" + step.replace("+", "%2B")),
                StepOutput.class);
    }

    private List<Map<String, String>> rows(RunView run, String step) {
        return output(run, step).rows();
    }

    private void answer(RunView run, String answer, String step, String comment) {
        paths.send(
                "POST",
                RunbookRoutes.ANSWER,
                JSON.writeValueAsString(Map.of("id", run.id(), "answer", answer, "step", step, "comment", comment)));
    }
}
