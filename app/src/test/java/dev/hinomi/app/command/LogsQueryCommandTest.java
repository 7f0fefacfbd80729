package dev.hinomi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.app.client.LogsClient;
import dev.hinomi.app.config.Settings;
import dev.hinomi.app.platform.Server;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The commands against a server that runs, as a user types them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LogsQueryCommandTest {
    private static final String COUNT = "filter level = \"ERROR\" | stats count() as errors by user";

    private Server server;
    private Path data;

    @BeforeAll
    void start(@TempDir Path folder) {
        data = folder;
        server = Server.start(Settings.DEFAULTS.toBuilder()
                .port(0)
                .data(data)
                .auth(Settings.Auth.NONE)
                .build());
        try (LogsClient client =
                new LogsClient(server.access().endpoint(), server.access().signer(), InstantSource.system())) {
            client.call("CreateLogGroup", Map.of("logGroupName", "app"));
            client.call("CreateLogStream", Map.of("logGroupName", "app", "logStreamName", "s"));
            long now = Instant.now().toEpochMilli();
            client.call(
                    "PutLogEvents",
                    Map.of(
                            "logGroupName",
                            "app",
                            "logStreamName",
                            "s",
                            "logEvents",
                            Stream.of("山田", "a,b", "a,b")
                                    .map(user -> Map.of(
                                            "timestamp",
                                            now - 5_000,
                                            "message",
                                            "{\"level\":\"ERROR\",\"user\":\"" + user + "\"}"))
                                    .toList()));
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private record Run(int code, String out, String err) {}

    private Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Commands.line();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        List<String> all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--auth",
                                "none",
                                "--port",
                                Integer.toString(server.access().endpoint().getPort()),
                                "--data",
                                data.toString()))
                .toList();
        int code = line.execute(all.toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }

    @Test
    void aTableHasItsColumnsBelowEachOther() {
        assertThat(run("logs", "query", COUNT, "--group", "app", "--last", "1h"))
                .isEqualTo(new Run(0, "user  errors\na,b   2\n山田  1\n", ""));
    }

    @Test
    void rowsArePrintedForPrograms() {
        assertThat(run("logs", "query", COUNT, "--group", "app", "--format", "json")
                        .out())
                .isEqualTo("{\"user\":\"a,b\",\"errors\":\"2\"}\n{\"user\":\"山田\",\"errors\":\"1\"}\n");
        assertThat(run("logs", "query", COUNT, "--group", "app", "--format", "csv")
                        .out())
                .isEqualToNormalizingNewlines("user,errors\n\"a,b\",2\n山田,1\n");
    }

    @Test
    void thePlaceOfAMistakeIsMarked() {
        Run run = run("logs", "query", "fields 山田\n| soort a", "--group", "app");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("hinomi: ").endsWith("        | soort a\n          ^^^^^\n");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(run("logs", "query", COUNT, "--group", "none").err()).contains("ResourceNotFoundException");
        assertThat(run("logs", "query", COUNT, "--group", "app", "--last", "1x").err())
                .isEqualTo("hinomi: --last: 1x (expected: a number with s, m, h, d or w, such as 15m)\n");
        assertThat(run("logs", "query", COUNT, "--group", "app", "--end", "2026-01-15T09:00:00Z")
                        .err())
                .isEqualTo("hinomi: --end: 2026-01-15T09:00:00Z (expected: --start beside it)\n");
    }

    @Test
    void aTailPrintsTheNewestEvents() {
        Run run = run("logs", "tail", "app", "--filter", "\"山田\"", "--since", "5m");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).matches("\\S+Z s \\{\"level\":\"ERROR\",\"user\":\"山田\"}\n");
    }
}
