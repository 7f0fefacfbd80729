package dev.hinomi.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// Holds `docs/configuration.md` and `--help` to the code.
final class ConfigurationDocumentTest {
    @TempDir
    private Path folder;

    private String document;

    @BeforeEach
    void read() throws IOException {
        document = Files.readString(Path.of("..", "docs", "configuration.md"));
    }

    @Test
    void theTableHasEveryKeyWithItsDefault() {
        List<String> rows = document.lines()
                .dropWhile(line -> !line.startsWith("| key |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        assertThat(rows)
                .isEqualTo(Keys.ALL.stream().map(ConfigurationDocumentTest::row).toList());
    }

    private static String row(Key<?> key) {
        String flag = key.secret() ? "" : "`" + key.flag() + "`";
        String fallback = key.fallbackText().isEmpty() ? "" : "`" + key.fallbackText() + "`";
        return "| `" + key.name() + "` | `" + key.variable() + "` | " + flag + " | " + fallback + " | " + key.meaning()
                + " |";
    }

    @Test
    void theSampleIsValidAndHasEveryKeyThatAFileMayHave() throws IOException {
        String sample = document.replaceFirst("(?s).*```yaml\n(.*?)```.*", "$1");
        Files.writeString(folder.resolve("hinomi.yaml"), sample);
        Files.writeString(folder.resolve("smtp-password"), "secret\n");
        Settings settings = SettingsReader.read(
                new SettingsSources(folder, Optional.of(folder.resolve("hinomi.yaml")), Map.of(), Map.of()));
        assertThat(settings.smtp().orElseThrow().password()).contains("secret");
        assertThat(Keys.ALL.stream()
                        .filter(key -> !key.secret())
                        .map(key -> key.name().replaceFirst(".*\\.", "")))
                .allMatch(name -> sample.contains(name + ":"));
    }

    @Test
    void everyKeyButASecretIsAFlag() {
        CommandSpec command = CommandSpec.create();
        SettingsFlags.addTo(command);
        Map<String, String> values = SettingsFlags.values(
                new CommandLine(command).parseArgs("--port=1", "--ephemeral", "--hosts", "a,b", "--config", "x.yaml"));
        assertThat(values)
                .containsOnly(Map.entry("--port", "1"), Map.entry("--ephemeral", "true"), Map.entry("--hosts", "a,b"));
        assertThat(command.optionsMap().keySet())
                .isEqualTo(Keys.ALL.stream()
                        .filter(key -> !key.secret())
                        .map(Key::flag)
                        .collect(Collectors.collectingAndThen(Collectors.toSet(), flags -> {
                            flags.add("--config");
                            return flags;
                        })));
    }
}
