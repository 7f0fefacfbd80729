package dev.hinomi.scenarios.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;

/// Programs that follow a log group while events arrive.
final class TailTest {
    private static final String GROUP = "/shop/orders";
    private static final String ARN = "arn:aws:logs:ap-northeast-1:123456789012:log-group:" + GROUP;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WRITERS = 3;
    private static final int ROUNDS = 12;

    private RunningServer server;
    private Access access;
    private CloudWatchLogsClient logs;

    @BeforeEach
    void start(@TempDir Path data) {
        server = RunningServer.start(data);
        access = server.access("ap-northeast-1");
        logs = JavaSdk.configure(CloudWatchLogsClient.builder(), access).build();
        logs.createLogGroup(request -> request.logGroupName(GROUP));
        IntStream.range(0, WRITERS)
                .mapToObj(TailTest::stream)
                .forEach(stream -> logs.createLogStream(
                        request -> request.logGroupName(GROUP).logStreamName(stream)));
    }

    @AfterEach
    void stop() {
        logs.close();
        server.close();
    }

    /// `aws logs tail --follow` of CLI 2.9 asks every 5 seconds for what is as new as the newest that it has
    /// seen. The writers put at the same time and agree on the time of their events: what is older than the
    /// newest and comes after it, this command never sees.
    @Test
    void cliTwoFollowsSeveralWritersWithoutLossOrRepetition() throws Exception {
        Program aws = Program.ofPackage("/usr/bin/aws", List.of("--version"), "awscli");
        List<String> expected = new ArrayList<>();
        try (TailProcess tail = tail(aws, Map.of(), "tail", GROUP, "--follow", "--format", "short");
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                long time = Instant.now().toEpochMilli();
                List<Future<String>> puts = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    String text = "round " + round + " writer " + writer;
                    String stream = stream(writer);
                    puts.add(writers.submit(() -> put(stream, time, text)));
                }
                for (Future<String> put : puts) {
                    expected.add(put.get());
                }
                await().pollDelay(Duration.ofMillis(500)).until(() -> true);
            }
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(texts(tail)).contains(expected.getLast()));

            assertThat(texts(tail)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /// Live Tail through the AWS CLI and boto3, where the `PATH` has versions that know it.
    @TestFactory
    Stream<DynamicTest> liveTailTellsWhatArrives() {
        List<DynamicTest> tests = new ArrayList<>();
        Program.ofPackage("/usr/bin/aws", List.of("--version"), "awscli")
                .otherOnPath()
                .ifPresent(aws -> tests.add(DynamicTest.dynamicTest(
                        aws.version(),
                        () -> assertLiveTail(tail(
                                aws,
                                Map.of("AWS_DISABLE_HOST_PREFIX_INJECTION", "true"),
                                "start-live-tail",
                                "--log-group-identifiers",
                                ARN)))));
        Program.ofPackage("/usr/bin/python3", Boto3.VERSION, "python3-boto3")
                .otherOnPath()
                .ifPresent(python -> tests.add(DynamicTest.dynamicTest(
                        python.version(),
                        () -> assertLiveTail(new TailProcess(
                                python,
                                Program.environment(access),
                                List.of(script(), access.endpoint().toString(), ARN))))));
        return tests.stream();
    }

    /// From the first event that the session tells on, it tells all, each once.
    private void assertLiveTail(TailProcess tail) {
        List<String> sent = new ArrayList<>();
        try (tail) {
            await().pollInterval(Duration.ofMillis(100)).atMost(PATIENCE).until(() -> {
                sent.add(put(stream(0), Instant.now().toEpochMilli(), "line " + sent.size()));
                return tail.lines().size() >= 20;
            });
            List<String> told = tail.lines();
            int first = sent.indexOf(told.getFirst());
            assertThat(told).containsExactlyElementsOf(sent.subList(first, first + told.size()));
        }
    }

    private TailProcess tail(Program aws, Map<String, String> more, String... arguments) {
        Map<String, String> environment = new HashMap<>(Program.environment(access));
        environment.putAll(more);
        List<String> all = new ArrayList<>(
                List.of("logs", "--endpoint-url", access.endpoint().toString()));
        all.addAll(List.of(arguments));
        return new TailProcess(aws, environment, all);
    }

    private String put(String stream, long time, String text) {
        logs.putLogEvents(request -> request.logGroupName(GROUP)
                .logStreamName(stream)
                .logEvents(InputLogEvent.builder().timestamp(time).message(text).build()));
        return text;
    }

    private static String stream(int writer) {
        return "writer-" + writer;
    }

    /// `--format short` writes the time before the message.
    private static List<String> texts(TailProcess tail) {
        return tail.lines().stream()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }

    private static String script() throws java.net.URISyntaxException {
        String resource = "/clients/live_tail.py";
        return Path.of(Objects.requireNonNull(TailTest.class.getResource(resource), resource)
                        .toURI())
                .toString();
    }
}
