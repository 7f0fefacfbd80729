package dev.hinomi.metrics.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.InsightsQueries.Group;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.testkit.ManualTimers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs the scripts in `insights/*.txt`. A `metric` line says the namespace, the name and the dimensions of a metric
/// after a `|` each; `points` says what was observed of it minute by minute, `2x3,8` for three times 2 and once 8. A
/// `query` line is followed by what it `gives`, a line for each series: its label, and after the last `|` its values,
/// or by the text of its `error`. `period` is that of the queries after it.
final class InsightsScriptTest {
    private static final Scope SCOPE = new Scope("111122223333", "ap-northeast-1");
    private static final Instant START = Instant.parse("2026-03-10T10:00:00Z");
    private static final int MINUTES = 3;

    private final HeapMetrics metrics = new HeapMetrics();
    private final MetricsInsights insights = new MetricsInsights(metrics, metrics, new ManualTimers(START));
    private int period = 60;
    private String query = "";
    private String asked = "";
    private List<Group> groups = List.of();
    private int given;
    private int checks;

    @ParameterizedTest
    @ValueSource(strings = {"recorded", "errors", "names", "order", "examples"})
    void answersAsTheScriptSays(String script) throws IOException {
        String name = "/insights/" + script + ".txt";
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name), name)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (!line.isBlank() && !line.startsWith("#")) {
                    run(name + ":" + (i + 1) + ": " + line, line);
                }
            }
        }
        assertEverythingWasGiven();
        assertThat(checks).isPositive();
    }

    private void run(String at, String line) {
        String[] words = line.split(" ", 2);
        String rest = words.length == 1 ? "" : words[1];
        switch (words[0]) {
            case "metric" -> metrics.add(metric(rest));
            case "points" -> metrics.observe(START, rest);
            case "period" -> period = Integer.parseInt(rest);
            case "query" -> {
                assertEverythingWasGiven();
                query = rest;
                asked = at;
            }
            case "gives" -> gives(at, rest);
            case "error" -> {
                checks++;
                assertThatThrownBy(() -> insights.check(query))
                        .as(at)
                        .isInstanceOf(FaultException.class)
                        .hasMessage(rest);
                query = "";
            }
            default -> throw new IllegalArgumentException(at);
        }
    }

    private void gives(String at, String expected) {
        checks++;
        if (!query.isEmpty()) {
            groups = insights.run(
                            SCOPE, query, new PeriodRange(START, Duration.ofSeconds(period), 60 * MINUTES / period))
                    .groups();
            given = 0;
            query = "";
        }
        if (!expected.isEmpty()) {
            assertThat(groups).as(at).hasSizeGreaterThan(given);
            assertThat(text(groups.get(given))).as(at).isEqualTo(expected);
            given++;
        }
    }

    private void assertEverythingWasGiven() {
        assertThat(query).as(asked).isEmpty();
        assertThat(groups).as(asked).hasSize(given);
    }

    private String text(Group group) {
        String values = IntStream.range(0, 60 * MINUTES / period)
                .map(index -> group.series().find(START.plusSeconds(index * (long) period)))
                .mapToObj(index -> index < 0 ? "-" : text(group.series().value(index)))
                .collect(Collectors.joining(" "));
        return (group.series().label() + " | " + values).strip();
    }

    private static String text(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static MetricId metric(String line) {
        String[] parts = line.split(" *\\| *", -1);
        List<Dimension> dimensions = Arrays.stream(parts)
                .skip(2)
                .map(each -> each.split("=", 2))
                .map(each -> new Dimension(each[0], each[1]))
                .toList();
        return new MetricId(parts[0], parts[1], dimensions);
    }
}
