package dev.hinomi.scenarios.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.scenarios.clients.GuideLogCommand.Event;
import dev.hinomi.scenarios.clients.Program.Ended;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The log commands of operations guides, typed into a shell with the real AWS CLI.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
final class GuideLogCommandsTest {
    private static final Path SAMPLES = Path.of("..", "guides", "with-mistakes");
    private static final Pattern FENCE = Pattern.compile("(?ms)^ *```(?:bash|sh)\n(.*?)^ *```");
    private static final Pattern COMMAND = Pattern.compile("aws logs (?:\\\\\n|[^\n])*");

    private RunningServer server;
    private Access access;
    private Program bash;

    @BeforeAll
    void start(@TempDir Path data) {
        server = RunningServer.start(data);
        access = server.access("ap-northeast-1");
        bash = Program.ofPackage("/bin/bash", List.of("--version"), "bash");
        Program.ofPackage("/usr/bin/aws", List.of("--version"), "awscli");
        putEvents();
    }

    private void putEvents() {
        Instant time = Instant.now().minusSeconds(60);
        Set<String> made = new HashSet<>();
        try (CloudWatchLogsClient logs =
                JavaSdk.configure(CloudWatchLogsClient.builder(), access).build()) {
            for (Event event : GuideLogCommand.events()) {
                if (made.add(event.group())) {
                    logs.createLogGroup(request -> request.logGroupName(event.group()));
                }
                if (made.add(event.group() + ":" + event.stream())) {
                    logs.createLogStream(
                            request -> request.logGroupName(event.group()).logStreamName(event.stream()));
                }
                time = time.plusMillis(1);
                long millis = time.toEpochMilli();
                InputLogEvent put = InputLogEvent.builder()
                        .timestamp(millis)
                        .message(event.message())
                        .build();
                logs.putLogEvents(request -> request.logGroupName(event.group())
                        .logStreamName(event.stream())
                        .logEvents(put));
            }
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void doesWhatTheGuideSays(GuideLogCommand command) throws IOException {
        if (command.follows()) {
            assertThat(firstLines(command)).isEqualTo(command.found());
            return;
        }
        Ended ended = bash.run(Program.environment(access), List.of("-c", shell(command)));
        if (command.refusal().isEmpty()) {
            assertThat(ended.stderr()).isEmpty();
            assertThat(messages(ended.stdout())).isEqualTo(command.found());
        } else {
            assertThat(ended.exitCode()).isNotZero();
            assertThat(ended.stderr()).contains(command.refusal());
        }
    }

    static List<GuideLogCommand> commands() {
        return GuideLogCommand.all();
    }

    /// The sample guides change: what they tell people to type must be in the list.
    @Test
    void everyLogCommandOfTheSampleGuidesIsHere() throws IOException {
        List<String> listed = commands().stream().map(GuideLogCommand::command).toList();
        assertThat(commandsOf(SAMPLES)).isNotEmpty().isSubsetOf(listed);
    }

    private static List<String> commandsOf(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".md")).toList()) {
                FENCE.matcher(Files.readString(file))
                        .results()
                        .flatMap((MatchResult fence) ->
                                COMMAND.matcher(fence.group(1)).results())
                        .map((MatchResult command) ->
                                command.group().replaceAll("\\\\\n\\s*", "").strip())
                        .forEach(found::add);
            }
        }
        return found;
    }

    /// The CLI of the guide, pointed at the server.
    private String shell(GuideLogCommand command) {
        return "aws() { /usr/bin/aws --endpoint-url " + access.endpoint() + " \"$@\"; }; " + command.command();
    }

    private static List<String> messages(String stdout) {
        List<String> messages = new ArrayList<>();
        for (JsonNode event : JsonMapper.shared().readTree(stdout).path("events")) {
            messages.add(event.path("message").asString());
        }
        return messages;
    }

    /// What a command that goes on for ever prints at first: `TIME STREAM MESSAGE` on each line.
    private List<String> firstLines(GuideLogCommand command) throws IOException {
        Process process = bash.process(
                        Program.environment(access),
                        List.of("-c", shell(command).replace("aws() { ", "aws() { PYTHONUNBUFFERED=1 exec ")))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            List<String> lines = new ArrayList<>();
            while (lines.size() < command.found().size()) {
                String line = output.readLine();
                if (line == null) {
                    throw new AssertionError(command + " has ended after " + lines);
                }
                lines.add(line.split(" ", 3)[2]);
            }
            return lines;
        } finally {
            process.destroy();
        }
    }
}
