package dev.hinomi.scenarios.clients;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sts.StsClient;

/// Every client tells every story, in a region of its own. Debian's programs must be there; those of other versions
/// that are first on the PATH tell the stories as well. Several run at a time: most of the time is the start of
/// processes.
@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
final class ClientStoriesTest {
    private static final List<String> ALL =
            List.of("logs", "metrics", "alarms", "topics", "identity", "log-tags", "queries");
    private static final List<String> CLOUD_WATCH = List.of("metrics", "alarms");

    /// What two clients are enough for.
    private static final List<String> FOR_TWO = List.of("metric-queries", "anomaly-detectors");

    /// What Debian's programs are too old for.
    private static final List<String> NEWER = List.of("log-administration");

    private final List<RealClient> open = new ArrayList<>();
    private RunningServer server;

    @BeforeAll
    void start(@TempDir Path data) {
        server = RunningServer.start(data);
    }

    @AfterAll
    void stop() {
        open.forEach(RealClient::close);
        server.close();
    }

    @ParameterizedTest(name = "{0}: {1}", autoCloseArguments = false)
    @MethodSource("clients")
    void tells(String client, String story, RealClient told) {
        Telling.tell(Story.named(story), told);
    }

    List<Arguments> clients() {
        List<Arguments> clients = new ArrayList<>();
        clients.addAll(stories("Java SDK 2.40", javaSdk(server.access("ap-northeast-1")), ALL));
        clients.addAll(stories("Java SDK 2.40", javaSdk(server.access("ap-southeast-1")), both(NEWER, FOR_TWO)));
        clients.addAll(
                stories("JSON 1.0", new JsonProtocol(server.access("ap-northeast-2")), both(CLOUD_WATCH, FOR_TWO)));
        RealClient json = new JsonProtocol(server.access("ap-northeast-3"));
        clients.addAll(stories("JSON 1.1", json, List.of("lookup-tables")));
        Program aws = Program.ofPackage("/usr/bin/aws", List.of("--version"), "awscli");
        clients.addAll(program(aws, AwsCli::new, "eu-west-1"));
        aws.otherOnPath().ifPresent(other -> clients.addAll(program(other, AwsCli::new, "eu-west-2")));
        Program python = Program.ofPackage("/usr/bin/python3", Boto3.VERSION, "python3-boto3");
        clients.addAll(program(python, Boto3::new, "us-west-1"));
        python.otherOnPath().ifPresent(other -> clients.addAll(program(other, Boto3::new, "us-west-2")));
        return clients;
    }

    private List<Arguments> program(Program program, BiFunction<Program, Access, RealClient> client, String region) {
        return stories(program.version(), client.apply(program, server.access(region)), ALL);
    }

    private List<Arguments> stories(String name, RealClient client, List<String> stories) {
        open.add(client);
        return stories.stream().map(story -> Arguments.of(name, story, client)).toList();
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static RealClient javaSdk(Access access) {
        return new JavaSdk(List.of(
                JavaSdk.configure(CloudWatchClient.builder(), access).build(),
                JavaSdk.configure(CloudWatchLogsClient.builder(), access).build(),
                JavaSdk.configure(SnsClient.builder(), access).build(),
                JavaSdk.configure(StsClient.builder(), access).build()));
    }
}
