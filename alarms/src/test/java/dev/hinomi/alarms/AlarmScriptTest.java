package dev.hinomi.alarms;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs the scripts in `alarms/*.alarm` against real stores.
final class AlarmScriptTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consecutive",
                "dynamodb",
                "high-resolution",
                "insufficient-data",
                "anomaly-band",
                "late-data",
                "math",
                "math-clock-change",
                "math-missing",
                "metrics-insights",
                "m-out-of-n",
                "many-periods",
                "missing-breaching",
                "missing-ignore",
                "missing-not-breaching",
                "multi-day",
                "percentile",
                "restart",
                "set-state",
                "sliding-window",
                "unit",
                "wall-clock",
                "wall-clock-day",
                "warm-up",
                "warm-up-whole"
            })
    void theStatesOverTimeAreAsTheScriptSays(String script) throws IOException {
        String name = "/alarms/" + script + ".alarm";
        try (Bench bench = new Bench(directory);
                InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name), name)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            new AlarmScript(bench).run(name, lines);
        }
    }
}
