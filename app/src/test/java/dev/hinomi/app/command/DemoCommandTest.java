package dev.hinomi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.app.config.SettingsReader;
import dev.hinomi.app.config.SettingsSources;
import dev.hinomi.app.platform.Server;
import dev.hinomi.demo.Systems;
import dev.hinomi.demo.fault.PreparedFault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The commands against a server that runs, as a user types them.
final class DemoCommandTest {
    @TempDir
    private Path folder;

    private Server start(String demo) {
        return Server.start(SettingsReader.read(new SettingsSources(
                folder,
                Optional.empty(),
                Map.of(),
                Map.of(
                        "--port",
                        "0",
                        "--otlp-http-port",
                        "off",
                        "--otlp-grpc-port",
                        "off",
                        "--demo",
                        demo,
                        "--data",
                        folder.resolve("data").toString()))));
    }

    /// What a command left: its exit code and all that it wrote.
    private record Outcome(int code, String text) {}

    private static Outcome run(List<String> arguments) {
        StringWriter text = new StringWriter();
        CommandLine line = Commands.line();
        line.setOut(new PrintWriter(text)).setErr(new PrintWriter(text));
        return new Outcome(line.execute(arguments.toArray(String[]::new)), text.toString());
    }

    private Outcome on(Server server, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--port",
                Integer.toString(server.access().endpoint().getPort()),
                "--data",
                folder.resolve("data").toString()));
        return run(all);
    }

    @Test
    void everyFaultIsListedWithoutAServer() {
        Outcome listed = run(List.of("demo", "fault", "--list"));

        assertThat(listed.code()).isZero();
        assertThat(listed.text()).startsWith("Faults of the simulator");
        assertThat(Systems.faults()).extracting(PreparedFault::name).allMatch(listed.text()::contains);
        assertThat(Systems.faults()).extracting(PreparedFault::alarm).allMatch(listed.text()::contains);
    }

    @Test
    void aFaultIsSwitchedOnSeenAndRecovered() {
        try (Server server = start("true")) {
            assertThat(on(server, "demo", "fault").text()).isEqualTo("no fault is on\n");
            assertThat(on(server, "demo", "fault", "token-thief", "--for", "10m")
                            .text())
                    .matches("token-thief is on since \\S+Z, until \\S+Z\n");
            on(server, "demo", "fault", "hot-partition");
            assertThat(on(server, "demo", "fault").text().lines())
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("hot-partition is on since "));
            assertThat(on(server, "demo", "recover", "token-thief").text().lines())
                    .singleElement()
                    .asString()
                    .startsWith("hot-partition");
            assertThat(on(server, "demo", "recover").text()).isEqualTo("no fault is on\n");
        }
    }

    @Test
    void whatIsNoFaultIsRefusedWithThoseThatAre() {
        try (Server server = start("true")) {
            Outcome refused = on(server, "demo", "fault", "token-thef");

            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.text()).contains("fault: token-thef (expected: one of hot-partition, ");
            assertThat(on(server, "demo", "fault", "token-thief", "--for", "2d").text())
                    .contains("for: PT48H (expected: more than nothing, at most PT24H)");
        }
    }

    @Test
    void aServerWithoutSimulatedSystemsSaysSo() {
        try (Server server = start("false")) {
            Outcome refused = on(server, "demo", "fault", "token-thief");

            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.text())
                    .contains("no system is simulated here (expected: a server that was started with --demo)");
        }
    }
}
