package dev.hinomi.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.api.route.PrincipalRoutes;
import dev.hinomi.api.route.ResetRoute;
import dev.hinomi.app.client.PathClient;
import dev.hinomi.app.config.SettingsReader;
import dev.hinomi.app.config.SettingsSources;
import dev.hinomi.app.platform.LocalAccess;
import dev.hinomi.app.platform.Server;
import dev.hinomi.wire.sigv4.RequestSigner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `./hinomi up --ephemeral --port 0`, which verifies every request.
final class EphemeralServerTest {
    @TempDir
    private Path folder;

    private Server server;

    @BeforeEach
    void start() {
        server = Server.start(SettingsReader.read(
                new SettingsSources(folder, Optional.empty(), Map.of(), Map.of("--port", "0", "--ephemeral", "true"))));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String send(LocalAccess access, String method, String path, String body) {
        try (PathClient client = new PathClient(access, InstantSource.system())) {
            return client.send(method, path, body);
        }
    }

    private MatchResult greeting(String pattern) {
        return Pattern.compile(pattern)
                .matcher(server.greeting())
                .results()
                .findFirst()
                .orElseThrow();
    }

    private List<Path> signingKeys() throws IOException {
        Path data = Path.of(greeting("data in (\\S+) \\(deleted when it stops").group(1));
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> file.getFileName().toString().startsWith("sns-signing-"))
                    .toList();
        }
    }

    @Test
    void theGreetingSaysHowToTalkToIt() {
        String command = greeting("eval \"\\$\\(\\./hinomi (.*)\\)\"").group(1);
        StringWriter text = new StringWriter();
        CommandLine line = Commands.line();
        line.setOut(new PrintWriter(text)).setErr(new PrintWriter(text));
        assertThat(line.execute(command.split(" "))).isZero();
        LocalAccess access = server.access();
        assertThat(text.toString())
                .contains("AWS_ENDPOINT_URL='" + access.endpoint() + "'")
                .contains("AWS_ACCESS_KEY_ID='" + access.signer().accessKeyId() + "'")
                .contains("AWS_SECRET_ACCESS_KEY='" + access.signer().secret() + "'");
    }

    @Test
    void aResetKeepsPrincipalsAndKeys() throws IOException {
        LocalAccess before = server.access();
        send(before, "POST", PrincipalRoutes.PATH, "{\"name\":\"ci\",\"role\":\"operator\"}");
        String principals = send(before, "GET", PrincipalRoutes.PATH, "");

        send(before, "POST", ResetRoute.PATH, "");
        List<Path> signingKeys = signingKeys();
        send(before, "POST", ResetRoute.PATH, "");

        assertThat(send(before, "GET", PrincipalRoutes.PATH, "")).isEqualTo(principals);
        assertThat(server.access().endpoint()).isEqualTo(before.endpoint());
        assertThat(server.access().signer().secret()).isEqualTo(before.signer().secret());
        assertThat(signingKeys).hasSize(1).isEqualTo(signingKeys());
    }

    @Test
    void aResetTellsALinkForTheFirstPersonThatIsGood() {
        assertThat(read(setUpToken(server.greeting()))).contains("\"role\":\"admin\"");
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(new SimpleFormatter().formatMessage(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("dev.hinomi.app.platform.CurrentCore");
        log.addHandler(handler);
        try {
            send(server.access(), "POST", ResetRoute.PATH, "");
        } finally {
            log.removeHandler(handler);
        }

        assertThat(send(server.access(), "GET", "/_hinomi/audit", "")).contains("hinomi:POST /_hinomi/reset");
        assertThat(logged).hasSize(1);
        assertThat(read(setUpToken(logged.getFirst()))).contains("\"role\":\"admin\"");
    }

    private String read(String token) {
        return send(server.access(), "POST", "/_hinomi/invitations/read", "{\"token\":\"" + token + "\"}");
    }

    private static String setUpToken(String text) {
        return Pattern.compile("/console/welcome#(\\S+)")
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    @Test
    void onlyAnAdminMayReset() {
        LocalAccess admin = server.access();
        String added = send(admin, "POST", PrincipalRoutes.PATH, "{\"name\":\"ci\",\"role\":\"operator\"}");
        MatchResult key = Pattern.compile("\"accessKeyId\":\"(.*?)\",\"secretAccessKey\":\"(.*?)\"")
                .matcher(added)
                .results()
                .findFirst()
                .orElseThrow();
        LocalAccess operator =
                new LocalAccess(admin.endpoint(), new RequestSigner(key.group(1), key.group(2), "us-east-1"));
        assertThatThrownBy(() -> send(operator, "POST", ResetRoute.PATH, ""))
                .hasMessageContaining("may not use /_hinomi/reset (expected: an admin)");
        LocalAccess stranger = new LocalAccess(admin.endpoint(), new RequestSigner("AKIA", "secret", "us-east-1"));
        assertThatThrownBy(() -> send(stranger, "POST", ResetRoute.PATH, ""))
                .hasMessageContaining("UnrecognizedClientException");
    }
}
