package dev.hinomi.metrics.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs the scripts in `math/*.math`; see [MathScript].
final class MathScriptTest {
    static List<Path> scripts() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(MathScriptTest.class.getResource("/math"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".math"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void expressionsGiveWhatTheScriptSays(Path script) throws IOException {
        int checks = new MathScript().run(script.getFileName().toString(), Files.readAllLines(script));
        assertThat(checks).isPositive();
    }
}
