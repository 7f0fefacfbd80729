package dev.hinomi.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hinomi.store.PointRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs the scripts in `statistics/*.stat`. `data` and `set` lines say what was observed, the lines after them what the
/// statistics are then, `-` where there is none; a `data` or `set` line after such a line begins anew.
final class StatisticScriptTest {
    private final List<PointRow> rows = new ArrayList<>();
    private boolean asked;
    private int checks;

    @ParameterizedTest
    @ValueSource(strings = {"basic", "percentiles", "trimmed", "syntax"})
    void statisticsAreAsTheScriptSays(String script) throws IOException {
        String name = "/statistics/" + script + ".stat";
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name), name)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                if (!line.isEmpty() && !line.startsWith("#")) {
                    run(name + ":" + (i + 1) + ": " + line, line.split(" ", -1));
                }
            }
        }
        assertThat(checks).isPositive();
    }

    private void run(String at, String[] words) {
        switch (words[0]) {
            case "data" ->
                observe(Arrays.stream(words)
                        .skip(1)
                        .map(StatisticScriptTest::value)
                        .toList());
            case "set" ->
                observe(List.of(set(
                        Double.parseDouble(words[1]),
                        Double.parseDouble(words[2]),
                        Double.parseDouble(words[3]),
                        Double.parseDouble(words[4]))));
            case "refused" -> {
                checks++;
                assertThat(Statistic.parse(words[1])).as(at).isEmpty();
            }
            default -> check(at, words[0], words[1]);
        }
    }

    private void observe(List<PointRow> more) {
        if (asked) {
            rows.clear();
            asked = false;
        }
        rows.addAll(more);
    }

    private void check(String at, String statistic, String expected) {
        asked = true;
        checks++;
        OptionalDouble value = Statistic.parse(statistic).orElseThrow().of(Distribution.of(rows));
        if (expected.equals("-")) {
            assertThat(value).as(at).isEmpty();
        } else {
            assertThat(value).as(at).isNotEmpty();
            assertThat(value.getAsDouble()).as(at).isEqualTo(Double.parseDouble(expected), within(1e-12));
        }
    }

    private static PointRow value(String word) {
        String[] parts = word.split("x", -1);
        double value = Double.parseDouble(parts[0]);
        double count = parts.length > 1 ? Double.parseDouble(parts[1]) : 1;
        return new PointRow(1, Instant.EPOCH, count, value * count, value, value, true);
    }

    private static PointRow set(double count, double sum, double minimum, double maximum) {
        return new PointRow(1, Instant.EPOCH, count, sum, minimum, maximum, minimum == maximum);
    }
}
