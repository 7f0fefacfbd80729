package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.app.config.Settings;
import dev.hinomi.testkit.ManualTimers;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.sns.SnsClient;

/// A server for tests, wiped between them.
final class ResetTest {
    @TempDir
    private Path data;

    private InProcessPlatform start(Settings settings) {
        return InProcessPlatform.start(settings, new ManualTimers(InProcessPlatform.START));
    }

    private static HttpResponse<String> reset(InProcessPlatform platform) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(platform.endpoint().resolve("/_hinomi/reset"))
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /// Makes one of everything, which works the same on a new server only.
    private static void use(CloudWatchClient cloudWatch, CloudWatchLogsClient logs, SnsClient sns) {
        String topic = sns.createTopic(request -> request.name("ops")).topicArn();
        sns.subscribe(request -> request.topicArn(topic).protocol("http").endpoint("http://127.0.0.1:9/hook"));
        cloudWatch.putMetricData(request -> request.namespace("Shop")
                .metricData(
                        MetricDatum.builder().metricName("Errors").value(1.0).build()));
        cloudWatch.putMetricAlarm(request -> request.alarmName("errors")
                .namespace("Shop")
                .metricName("Errors")
                .statistic(Statistic.SUM)
                .period(60)
                .evaluationPeriods(1)
                .threshold(0.0)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .alarmActions(topic));
        cloudWatch.setAlarmState(request ->
                request.alarmName("errors").stateValue(StateValue.ALARM).stateReason("tried"));
        logs.createLogGroup(request -> request.logGroupName("/shop"));
        logs.createLogStream(request -> request.logGroupName("/shop").logStreamName("web"));
        logs.putLogEvents(request -> request.logGroupName("/shop")
                .logStreamName("web")
                .logEvents(InputLogEvent.builder()
                        .timestamp(InProcessPlatform.START.toEpochMilli())
                        .message("started")
                        .build()));
        assertThat(logs.filterLogEvents(request -> request.logGroupName("/shop"))
                        .events())
                .hasSize(1);
        assertThat(cloudWatch
                        .describeAlarmHistory(request -> request.alarmName("errors"))
                        .alarmHistoryItems())
                .isNotEmpty();
    }

    @Test
    void nothingIsLeftAndTheServerGoesOn() throws Exception {
        try (InProcessPlatform platform = start(TestSettings.resettable(data));
                CloudWatchClient cloudWatch = platform.cloudWatch();
                CloudWatchLogsClient logs = platform.logs();
                SnsClient sns = platform.sns()) {
            use(cloudWatch, logs, sns);

            assertThat(reset(platform).statusCode()).isEqualTo(200);

            assertThat(cloudWatch.listMetrics().metrics()).isEmpty();
            assertThat(cloudWatch.describeAlarms().metricAlarms()).isEmpty();
            assertThat(cloudWatch.describeAlarmHistory().alarmHistoryItems()).isEmpty();
            assertThat(logs.describeLogGroups().logGroups()).isEmpty();
            assertThat(sns.listTopics().topics()).isEmpty();
            use(cloudWatch, logs, sns);
        }
    }

    @Test
    void requestsDuringAResetAreAnswered() throws Exception {
        try (InProcessPlatform platform = start(TestSettings.resettable(data));
                SnsClient sns = platform.sns();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicBoolean enough = new AtomicBoolean();
            CountDownLatch busy = new CountDownLatch(20);
            Future<?> caller = threads.submit(() -> {
                while (!enough.get()) {
                    sns.createTopic(request -> request.name("ops"));
                    busy.countDown();
                }
            });
            busy.await();
            assertThat(reset(platform).statusCode()).isEqualTo(200);
            enough.set(true);
            caller.get();
        }
    }

    @Test
    void aServerWhoseStateIsMeantToLastHasNone() throws Exception {
        try (InProcessPlatform platform = start(TestSettings.in(data));
                SnsClient sns = platform.sns()) {
            sns.createTopic(request -> request.name("ops"));
            HttpResponse<String> answer = reset(platform);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("--ephemeral");
            assertThat(sns.listTopics().topics()).hasSize(1);
        }
    }
}
