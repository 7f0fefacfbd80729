package dev.hinomi.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.app.Main;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What the documents tell people to type, the README's way from a guide to a delivered alarm above all: the
/// real program, the real AWS CLI (Debian's) and the real time. Only ports and folders are others, so that
/// nothing that runs here is in the way. Each has its folder and its ports, and waits more than it works, so
/// several run at a time, before all others: the README's way takes the longest.
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
final class DocumentedCommandsTest {
    private static final Path ROOT = Path.of("..");
    private static final Path README = ROOT.resolve("README.md");
    private static final Pattern PORT = Pattern.compile("\\b(9000|2525|8466)\\b");
    private static final Pattern RECEIVED = Pattern.compile("`(HTTP  [^`]+)`");
    private static final Pattern BASH = Pattern.compile("(?ms)^```bash\n(.*?)^```$");

    @TempDir
    private Path folder;

    private Map<String, String> ports;

    @BeforeEach
    void lookForFreePorts() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket pager = new ServerSocket(0, 1, loopback);
                ServerSocket mail = new ServerSocket(0, 1, loopback);
                ServerSocket server = new ServerSocket(0, 1, loopback)) {
            ports = Map.of(
                    "9000", String.valueOf(pager.getLocalPort()),
                    "2525", String.valueOf(mail.getLocalPort()),
                    "8466", String.valueOf(server.getLocalPort()));
        }
    }

    @Test
    void theReadmesCommandsPrintWhatItSays() throws Exception {
        copy("docs/examples/receiver.py");
        copy("guides/en/mesh-v2.md");
        copy("guides/en/mesh-v2.guide.yaml");
        copy("guides/with-mistakes/mesh-v2.md");
        writeLauncher();
        List<List<DocumentedCommand>> fences = DocumentedCommand.fencesOf(README, this::here);
        assertThat(fences).hasSizeGreaterThan(1);

        try (Terminal one = Terminal.open(folder, environment());
                Terminal another = Terminal.open(folder, environment())) {
            for (DocumentedCommand command : fences.getFirst()) {
                one.start(
                        command.command(),
                        screen -> command.expected().matcher(screen).lookingAt());
            }
            for (List<DocumentedCommand> fence : fences.subList(1, fences.size())) {
                for (DocumentedCommand command : fence) {
                    assertThat(another.run(command.command())).matches(command.expected());
                }
            }
            assertThat(one.screen()).contains(receivedLine());
        }
    }

    @Test
    void theReadmeInJapaneseShowsTheSame() throws IOException {
        UnaryOperator<String> english = text -> text.replace("guides/ja/", "guides/en/");
        assertThat(DocumentedCommand.fencesOf(ROOT.resolve("README.ja.md"), english))
                .isEqualTo(DocumentedCommand.fencesOf(README, UnaryOperator.identity()));
    }

    @Test
    void theTestServerOfTheTestingDocumentForgetsItsTopic() throws IOException {
        assertThat(screenOf("docs/testing.md")).containsSubsequence("\"Topics\": [\n", ":ops\"", "\"Topics\": []");
    }

    @Test
    void theQueriesOfTheInsightsDocumentFindTheirEvents() throws IOException {
        assertThat(screenOf("docs/insights.md"))
                .containsSubsequence(
                        "level  events", "ERROR  2", "INFO   1", "\"field\": \"count()\"", "\"value\": \"2\"");
    }

    @Test
    void theDashboardOfTheDashboardsDocumentIsKeptAndItsMetricDrawn() throws IOException {
        assertThat(screenOf("docs/dashboards.md"))
                .containsSubsequence("there are 3 validation errors", "shop", "M-^IPNG");
    }

    @Test
    void theMetricsOfTheMetricsDocumentAreCalculatedWithAndFound() throws IOException {
        assertThat(screenOf("docs/metrics.md"))
                .containsSubsequence(
                        "errors in % (latest 1.5)", "1.5", "\"Id\": \"found\"", "50.0", "\"Id\": \"top\"", "200.0");
    }

    @Test
    void theGuideOfTheGuidesDocumentIsAppliedChangedRolledBackAndRemoved() throws IOException {
        assertThat(screenOf("docs/guide.md"))
                .containsSubsequence(
                        "version 1 of shop",
                        "ActionsEnabled: true -> false",
                        "the guide wins",
                        "version 2 of shop",
                        "Threshold: 10 -> 20",
                        "stays until guide apply --prune",
                        "line 4 of version 2 said it",
                        "version 3 of shop",
                        "--- shop.md version 1",
                        "+++ shop.md version 3",
                        "version 4 of shop",
                        "version 1 again",
                        "shop is removed; its versions stay");
    }

    @Test
    void theRunbookOfTheRunbooksDocumentIsRunApprovedAndRecorded() throws IOException {
        assertThat(screenOf("docs/runbooks.md"))
                .containsSubsequence(
                        "nothing was done; a run would do this",
                        "[changes, approved by 1]",
                        "SUCCEEDED         See which groups there are",
                        "step 2 waits: Keep the log for longer",
                        "SUCCEEDED         Keep the log for longer",
                        "step 3 waits: Call the bank",
                        "shop/Orders fail, run",
                        ": SUCCEEDED",
                        "three calls",
                        "we need it",
                        "they restart it");
    }

    /// What is to be seen after the first commands of a document.
    private String screenOf(String document) throws IOException {
        writeLauncher();
        try (Terminal terminal = Terminal.open(folder, environment())) {
            return terminal.run(firstCommands(document));
        }
    }

    private static String firstCommands(String document) throws IOException {
        return BASH.matcher(Files.readString(ROOT.resolve(document)))
                .results()
                .map((MatchResult fence) -> fence.group(1))
                .findFirst()
                .orElseThrow();
    }

    /// What the README says that the receiver prints in the end.
    private static String receivedLine() throws IOException {
        return RECEIVED.matcher(Files.readString(README))
                .results()
                .map((MatchResult line) -> line.group(1))
                .findFirst()
                .orElseThrow();
    }

    private void copy(String file) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), here(Files.readString(ROOT.resolve(file))));
    }

    /// A text with this test's ports and folder.
    private String here(String text) {
        return PORT.matcher(text)
                .replaceAll((MatchResult port) -> ports.get(port.group()))
                .replace("/home/you/hinomi", folder.toString());
    }

    /// Stands for the launcher, which would build. A command ends before code that is optimised twice would pay.
    private void writeLauncher() throws IOException {
        Path launcher = folder.resolve("hinomi");
        Files.writeString(launcher, """
                #!/bin/bash
                exec '%s/bin/java' '@%s' -XX:TieredStopAtLevel=1 -cp '%s' %s "$@"
                """.formatted(
                        System.getProperty("java.home"),
                        ROOT.resolve("app/src/main/launch/jvm.options").toRealPath(),
                        System.getProperty("java.class.path"),
                        Main.class.getName()));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
    }

    /// Debian's programs, and no settings of whoever runs the tests.
    private Map<String, String> environment() {
        return Map.of(
                "PATH",
                "/usr/bin:/bin",
                "HOME",
                folder.toString(),
                "LC_ALL",
                "C.UTF-8",
                "HINOMI_PORT",
                ports.get("8466"),
                "HINOMI_OTLP_HTTP_PORT",
                "off",
                "HINOMI_OTLP_GRPC_PORT",
                "off");
    }
}
