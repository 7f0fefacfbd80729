package dev.hinomi.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.guide.settings.GuideSettings;
import dev.hinomi.kernel.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fixes on their way into the file.
class GuideLintTest {
    private static final String FIRST = "DBSnapshots[0]";
    private static final String NEWEST = "sort_by(DBSnapshots,&SnapshotCreateTime)[-1]";
    private static final String COMMAND = "aws rds describe-db-snapshots --query '" + FIRST + "'";

    @TempDir
    private Path folder;

    @Test
    void lineEndsMarkAndAMissingLastLineEndStay() throws IOException {
        String text = "\uFEFF# 手順\r\n\n```bash\r\n" + COMMAND + "\r\n```\nlast";
        Path file = write(text);
        lint(file).fix();
        assertThat(Files.readString(file)).isEqualTo(text.replace(FIRST, NEWEST));
    }

    @Test
    void theModeStaysAndNothingIsLeftBeside() throws IOException {
        Path file = write("```bash\n" + COMMAND + "\n```\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
        lint(file).fix();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxr-x--x");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void everyChangeIsToldAndWhatRemainsIsFound() throws IOException {
        Path file = write("```bash\n" + COMMAND + "\n```\n\n[none](none.md)\n");
        LintedGuide fixed = lint(file).fix();
        assertThat(fixed.mended())
                .extracting(LintedGuide.Mended::toString)
                .containsExactly(file + ":2: fixed snapshot-first: write " + NEWEST);
        assertThat(fixed.findings()).extracting("rule").containsExactly("link-dead");
    }

    @Test
    void aFileWithNothingToFixIsNotTouched() throws IOException {
        Path file = write("# Nothing\n");
        FileTime before = FileTime.fromMillis(1_000);
        Files.setLastModifiedTime(file, before);
        assertThat(lint(file).fix().mended()).isEmpty();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    }

    @Test
    void aFixIsWrittenOnce() throws IOException {
        Path file = Files.copy(Path.of("../guides/with-mistakes/mesh-v2.md"), folder.resolve("mesh-v2.md"));
        assertThat(lint(file).fix().mended()).isNotEmpty();
        assertThat(lint(file).check().findings())
                .noneMatch(finding -> finding.fix().isPresent());
        assertThat(lint(file).fix().mended()).isEmpty();
    }

    @Test
    void aFileThatHasChangedIsNotOverwritten() throws IOException {
        Path file = write("```bash\n" + COMMAND + "\n```\n");
        GuideLint lint = lint(file);
        Files.writeString(file, "# Somebody's work\n");
        assertThatThrownBy(lint::fix)
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("changed since it was read");
        assertThat(file).hasContent("# Somebody's work\n");
    }

    @Test
    void aSymbolicLinkIsNotWrittenThrough() throws IOException {
        Path file = write("```bash\n" + COMMAND + "\n```\n");
        Path link = Files.createSymbolicLink(folder.resolve("link.md"), file);
        GuideLint lint = lint(link);
        assertThatThrownBy(lint::fix).isInstanceOf(FaultException.class).hasMessageContaining("not a link");
        assertThat(file).content().contains(FIRST);
        assertThat(link).isSymbolicLink();
    }

    @Test
    void aValueThatIsSetIsNotWrittenIntoTheGuide() throws IOException {
        Path file = write("```bash\n" + COMMAND + " --db-instance-identifier your-db\n```\n");
        GuideSettings settings = GuideSettings.none().with(Map.of("your-db", "secret-db"));
        GuideLint.of(file, settings, new GuideImport()).fix();
        assertThat(file).content().contains(NEWEST, "your-db").doesNotContain("secret-db");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("guide.md"), text);
    }

    private static GuideLint lint(Path file) {
        return GuideLint.of(file, GuideSettings.none(), new GuideImport());
    }
}
