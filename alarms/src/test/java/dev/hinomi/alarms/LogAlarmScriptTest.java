package dev.hinomi.alarms;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs the scripts in `log-alarms/`.
final class LogAlarmScriptTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "m-out-of-n",
                "missing",
                "missing-breaching",
                "missing-not-breaching",
                "missing-ignore",
                "contributors",
                "contributors-missing",
                "quoted-lines",
                "quoted-lines-warm-up",
                "failures",
                "update",
                "warm-up",
                "warm-up-whole"
            })
    void runs(String name, @TempDir Path directory) throws IOException, URISyntaxException {
        Path script = Path.of(
                Objects.requireNonNull(LogAlarmScriptTest.class.getResource("/log-alarms/" + name + ".alarm"), name)
                        .toURI());
        try (LogAlarmScript run = new LogAlarmScript(directory)) {
            run.run(name, Files.readAllLines(script));
        }
    }
}
