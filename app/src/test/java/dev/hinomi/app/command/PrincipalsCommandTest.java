package dev.hinomi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.app.config.SettingsReader;
import dev.hinomi.app.config.SettingsSources;
import dev.hinomi.app.platform.Server;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The command against a server that runs, as a user types it.
final class PrincipalsCommandTest {
    @TempDir
    private Path folder;

    private Server server;
    private int port;

    @BeforeEach
    void start() {
        server = Server.start(SettingsReader.read(new SettingsSources(
                folder,
                Optional.empty(),
                Map.of(),
                Map.of("--port", "0", "--data", folder.resolve("data").toString()))));
        port = server.access().endpoint().getPort();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /// What a command left: its exit code and all that it wrote.
    private record Outcome(int code, String text) {}

    private Outcome run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--port",
                Integer.toString(port),
                "--data",
                folder.resolve("data").toString()));
        StringWriter text = new StringWriter();
        CommandLine line = Commands.line();
        line.setOut(new PrintWriter(text)).setErr(new PrintWriter(text));
        return new Outcome(line.execute(all.toArray(String[]::new)), text.toString());
    }

    @Test
    void aPrincipalIsAddedListedAndRevoked() {
        Outcome added = run("principals", "add", "dashboard", "--role", "viewer");
        Matcher key = Pattern.compile("AWS_ACCESS_KEY_ID=(\\S+)\nexport AWS_SECRET_ACCESS_KEY=\\S{40}\n")
                .matcher(added.text());
        assertThat(key.find()).as(added.text()).isTrue();
        Outcome list = run("principals", "list");
        assertThat(list.text().lines()).anyMatch(line -> line.matches("dashboard +viewer +\\S+ +no +" + key.group(1)));
        assertThat(list.text().lines()).anyMatch(line -> line.startsWith("operator "));
        assertThat(run("principals", "revoke", key.group(1))).isEqualTo(new Outcome(0, key.group(1) + " is revoked\n"));
        assertThat(run("principals", "revoke", "dashboard").code()).isZero();
        assertThat(run("principals", "list").text()).doesNotContain("dashboard");
    }

    @Test
    void somebodyIsInvitedByALink() {
        assertThat(run("principals", "invite", "ueda", "--role", "viewer").text())
                .matches("# ueda chooses a password here, once, by \\S+Z:\nhttp://127.0.0.1:" + port
                        + "/console/welcome#[A-Za-z0-9_-]{43}\n");
        assertThat(run("principals", "list").text().lines())
                .anyMatch(line -> line.matches("# ueda is invited as viewer until \\S+Z"));
        assertThat(run("principals", "revoke", "ueda")).isEqualTo(new Outcome(0, "ueda is revoked\n"));
        assertThat(run("principals", "list").text()).doesNotContain("ueda");
        assertThat(run("principals", "invite", "operator").code()).isZero();
        assertThat(run("principals", "invite", "new"))
                .isEqualTo(new Outcome(
                        1,
                        "hinomi: role: missing (expected: viewer, operator or admin, since nobody is called new"
                                + " yet)\n"));
    }

    @Test
    void whatTheServerRefusesIsSaidInItsWords() {
        assertThat(run("principals", "add", "x", "--role", "root"))
                .isEqualTo(new Outcome(1, "hinomi: role: root (expected: viewer, operator, admin)\n"));
        assertThat(run("principals", "revoke", "operator").text()).contains("the last access key of an admin");
        assertThat(run("principals", "add", "x").text()).startsWith("--role is missing");
        assertThat(run("principals", "remove", "x").text())
                .contains("remove (expected: add, add-key, invite, list or revoke)");
    }

    @Test
    void withoutAServerItSaysHowToStartOne() {
        server.close();
        assertThat(run("principals", "list"))
                .isEqualTo(new Outcome(
                        1,
                        "hinomi: no server at http://127.0.0.1:" + port
                                + " (expected: one that ./hinomi up started; name its port by --port)\n"));
    }
}
