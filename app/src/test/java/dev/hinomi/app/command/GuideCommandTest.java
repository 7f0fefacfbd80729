package dev.hinomi.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideCommandTest {
    @TempDir
    private Path folder;

    @Test
    void importSucceedsWhateverIsWrongWithTheGuide() {
        assertThat(Commands.run("guide", "import", "../guides/with-mistakes/mesh-v2.md"))
                .isZero();
        assertThat(Commands.run("guide", "import", "--format", "json", "../guides/with-mistakes/mesh-v2.md"))
                .isZero();
    }

    @Test
    void lintFailsOnAnErrorAndNotOnAWarning() throws Exception {
        Path warned = Files.writeString(folder.resolve("warned.md"), "# Links\n\n[none](./none.md)\n");
        assertThat(Commands.run("guide", "lint", warned.toString())).isZero();
        assertThat(Commands.run("guide", "lint", warned.toString(), "../guides/with-mistakes/mesh-v2.md"))
                .isEqualTo(1);
    }

    @Test
    void valuesReplacePlaceholders() throws Exception {
        Path guide = folder.resolve("guide.md");
        Files.writeString(guide, """
                ```bash
                aws sns subscribe --topic-arn arn:aws:sns:us-east-1:123456789012:Ops --protocol email \\
                  --notification-endpoint your-email@example.com
                ```
                """);
        assertThat(Commands.run("guide", "lint", guide.toString())).isEqualTo(1);
        assertThat(Commands.run("guide", "lint", guide.toString(), "--set", "your-email@example.com=ops@example.jp"))
                .isZero();
    }

    @Test
    void whatIsGivenWronglyIsRefused() {
        assertThat(Commands.run("guide", "import", folder.resolve("none.md").toString()))
                .isEqualTo(1);
        assertThat(Commands.run("guide", "import", "../guides/with-mistakes/mesh-v2.md", "--set", "x=$(rm -rf .)"))
                .isEqualTo(1);
        assertThat(Commands.run("guide")).isEqualTo(2);
    }

    @Test
    void whatIsDoneWithEachItemNeedsNoServer() throws Exception {
        assertThat(Commands.run("guide", "coverage", "--items", "../guides/with-mistakes/mesh-v2.md"))
                .isEqualTo(1);
        Path fine = Files.writeString(folder.resolve("fine.md"), "- [ ] the tests are green\n");
        assertThat(Commands.run("guide", "coverage", "--items", "--format", "json", fine.toString()))
                .isZero();
    }

    @Test
    void applyWithoutAServerSaysSo() {
        assertThat(Commands.run(
                        "guide", "apply", "../guides/with-mistakes/mesh-v2.md", "--auth", "none", "--port", "1"))
                .isEqualTo(1);
    }
}
