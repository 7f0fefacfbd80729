package dev.hinomi.guide.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretValuesTest {
    private static final GuideSettings OF_VARIABLE =
            SettingsReader.parse("guide.yaml", "placeholders: {SLACK_URL: {env: SLACK_WEBHOOK}}");

    @TempDir
    private Path folder;

    @Test
    void aFileIsReadWithoutTheEndOfItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("hook"), "https://example.com/s3cr3t\n");
        assertThat(SecretValues.read(ofFile(file), Map.of()).byName())
                .containsExactly(Map.entry("SLACK_URL", "https://example.com/s3cr3t"));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> SecretValues.read(OF_VARIABLE, Map.of()))
                .hasMessage("SLACK_URL: the variable SLACK_WEBHOOK is not set (expected: a variable with the secret)");
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> SecretValues.read(ofFile(none), Map.of()))
                .hasMessage("SLACK_URL: " + none
                        + " cannot be read: NoSuchFileException (expected: a file with the secret)");
    }

    @Test
    void whatCannotStandInACommandIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> SecretValues.read(OF_VARIABLE, Map.of("SLACK_WEBHOOK", "$(cat s3cr3t)")))
                .hasMessage("SLACK_URL: the variable SLACK_WEBHOOK has characters that cannot stand in a command"
                        + " (expected: at most 1000 letters, digits and ._@:/+=,%-)");
        assertThatThrownBy(() -> SecretValues.read(OF_VARIABLE, Map.of("SLACK_WEBHOOK", "abc")))
                .hasMessage("SLACK_URL: the variable SLACK_WEBHOOK has 3 characters (expected: at least 6)");
    }

    private static GuideSettings ofFile(Path file) {
        return SettingsReader.parse("guide.yaml", "placeholders: {SLACK_URL: {file: " + file + "}}");
    }
}
