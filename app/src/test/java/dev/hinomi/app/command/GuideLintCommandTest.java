package dev.hinomi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The linter as a CI job runs it.
class GuideLintCommandTest {
    private static final String FIXABLE =
            "```bash\naws rds describe-db-snapshots --query 'DBSnapshots[0]'\n```\n\n[none](none.md)\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path warned;
    private Path noted;
    private Path failed;

    @BeforeEach
    void guides() throws IOException {
        warned = Files.writeString(folder.resolve("warned.md"), FIXABLE);
        noted = Files.writeString(folder.resolve("noted.md"), "```bash\n{\"a\": 1}\n```\n");
        failed = Files.writeString(folder.resolve("failed.md"), "```bash\naws nothing list-nothing\n```\n");
    }

    @Test
    void theThresholdDecidesWhatFails() {
        assertThat(lint(warned)).isZero();
        assertThat(lint(warned, "--fail-on", "warning")).isEqualTo(1);
        assertThat(lint(noted, "--fail-on", "warning")).isZero();
        assertThat(lint(noted, "--fail-on", "info")).isEqualTo(1);
        assertThat(lint(failed)).isEqualTo(1);
        assertThat(lint(failed, "--fail-on", "never")).isZero();
    }

    @Test
    void oneListHasTheFindingsOfAllFiles() {
        assertThat(lint(warned, failed.toString(), "--format", "json")).isEqualTo(1);
        JsonNode list = JsonMapper.shared().readTree(out.toString());
        assertThat(list.valueStream().map(each -> each.get("file").asString()).distinct())
                .containsExactly(warned.toString(), failed.toString());
        assertThat(list.valueStream())
                .allSatisfy(each -> assertThat(each.propertyNames())
                        .containsExactly("file", "line", "rule", "severity", "message", "reason", "fix"));
    }

    @Test
    void nothingWrongIsAnEmptyListAndNoText() throws IOException {
        Path good = Files.writeString(folder.resolve("good.md"), "# Good\n");
        assertThat(lint(good)).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(lint(good, "--format", "github")).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(lint(good, "--format", "json")).isZero();
        assertThat(JsonMapper.shared().readTree(out.toString())).isEmpty();
        assertThat(lint(good, "--format", "sarif")).isZero();
        assertThat(JsonMapper.shared().readTree(out.toString()).at("/runs/0/results"))
                .isEmpty();
    }

    @Test
    void fixesAreWrittenAndToldBesideWhatRemains() {
        assertThat(lint(warned, "--fix", "--format", "json")).isZero();
        assertThat(warned).content().contains("sort_by(DBSnapshots,&SnapshotCreateTime)[-1]");
        assertThat(err.toString()).startsWith(warned + ":2: fixed snapshot-first: write sort_by");
        assertThat(JsonMapper.shared()
                        .readTree(out.toString())
                        .valueStream()
                        .map(each -> each.get("rule").asString()))
                .containsExactly("link-dead");
    }

    @Test
    void withoutFixNothingIsWritten() throws IOException {
        lint(warned, "--format", "sarif");
        assertThat(Files.readString(warned)).isEqualTo(FIXABLE);
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactlyInAnyOrder(warned, noted, failed);
        }
    }

    @Test
    void aLinkIsReportedAndNotWrittenThrough() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.md"), warned);
        assertThat(lint(link, "--fix")).isEqualTo(2);
        assertThat(err.toString()).startsWith("hinomi: " + link + ": not written (expected: ");
        assertThat(out.toString()).contains("snapshot-first");
        assertThat(Files.readString(warned)).isEqualTo(FIXABLE);
    }

    @Test
    void anUnreadableFileDoesNotHideTheOthers() {
        assertThat(lint(folder.resolve("none\n::error::x.md"), failed.toString()))
                .isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(out.toString()).contains("cli-unknown-service");
    }

    @Test
    void whatIsWrittenWronglyIsRefused() {
        for (List<String> wrong :
                List.of(List.of("--format", "xml"), List.of("--fail-on", "fatal"), List.of("--set", "x=$(rm -rf .)"))) {
            assertThat(lint(warned, wrong.toArray(String[]::new)))
                    .as(wrong.toString())
                    .isEqualTo(2);
        }
        assertThat(Commands.run("guide", "lint")).isEqualTo(2);
    }

    private int lint(Path file, String... more) {
        CommandLine line = Commands.line();
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return line.execute(Stream.concat(Stream.of("guide", "lint", file.toString()), Stream.of(more))
                .toArray(String[]::new));
    }
}
