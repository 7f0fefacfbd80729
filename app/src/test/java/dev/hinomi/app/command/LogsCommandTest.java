package dev.hinomi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.app.config.SettingsReader;
import dev.hinomi.app.config.SettingsSources;
import dev.hinomi.app.platform.Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The command against a server that runs, as a user types it.
final class LogsCommandTest {
    @TempDir
    private Path folder;

    private Server server;

    @BeforeEach
    void start() throws IOException {
        Path file = Files.writeString(
                folder.resolve("hinomi.yaml"),
                "auth: none\nbuckets: {ops: {directory: bucket}}\narchive: {/aws/*: {bucket: ops}}\n");
        server = Server.start(SettingsReader.read(new SettingsSources(
                folder,
                Optional.of(file),
                Map.of(),
                Map.of("--port", "0", "--data", folder.resolve("data").toString()))));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theArchiveShowsEveryGroupWithARule() throws Exception {
        create("/aws/app");
        create("/other");
        StringWriter text = new StringWriter();
        CommandLine line = Commands.line();
        line.setOut(new PrintWriter(text)).setErr(new PrintWriter(text));
        int code = line.execute(
                "logs",
                "archive",
                "--auth",
                "none",
                "--port",
                Integer.toString(server.access().endpoint().getPort()),
                "--data",
                folder.resolve("data").toString());
        assertThat(code).as(text.toString()).isZero();
        assertThat(text.toString().lines()).hasSize(2).anyMatch(row -> row.matches("/aws/app +ops +0 +0 +- *"));
    }

    private void create(String group) throws IOException, InterruptedException {
        URI endpoint = server.access().endpoint();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(endpoint)
                    .header("Content-Type", "application/x-amz-json-1.1")
                    .header("X-Amz-Target", "Logs_20140328.CreateLogGroup")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"logGroupName\":\"" + group + "\"}"))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
