package dev.hinomi.guide.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Plays `src/test/resources/effects/shell.txt`.
class ShellEffectTest {
    private final ShellEffect effects = new ShellEffect();

    @TestFactory
    Stream<DynamicTest> scripts() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/effects/shell.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" +", 2))
                .map(parts -> DynamicTest.dynamicTest(
                        parts[1], () -> assertThat(effects.of(parts[1]).name()).isEqualTo(parts[0])));
    }
}
