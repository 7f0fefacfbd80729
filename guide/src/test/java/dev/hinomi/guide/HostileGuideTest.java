package dev.hinomi.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.guide.settings.GuideSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
