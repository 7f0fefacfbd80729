package dev.hinomi.metrics.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.SeriesSearch;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.testkit.ManualTimers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Runs the scripts in `search/*.txt`. `metric` lines say which metrics there are: a key, and after each `|` the
/// namespace, the name, and the dimensions. A `search` line is a search expression, the line after it `finds` the keys
/// of what it finds, or is `refused`. A `metric` line after a search begins anew.
final class SearchScriptTest {
    private static final Scope SCOPE = new Scope("111122223333", "ap-northeast-1");

    private final Map<MetricId, String> metrics = new LinkedHashMap<>();
    private String search = "";
    private boolean searched;
    private int checks;

    @ParameterizedTest
    @ValueSource(strings = {"examples", "tokens", "exact", "operators", "properties", "schemas", "syntax", "recorded"})
    void findsWhatTheScriptSays(String script) throws IOException {
        String name = "/search/" + script + ".txt";
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
        assertThat(checks).isPositive();
    }

    private void run(String at, String line) {
        String[] words = line.split(" ", 2);
        String rest = words.length == 1 ? "" : words[1];
        switch (words[0]) {
            case "metric" -> metric(rest);
            case "search" -> {
                search = rest;
                searched = true;
            }
            case "finds" -> {
                checks++;
                assertThat(find().metrics().stream().map(metrics::get))
                        .as(at)
                        .containsExactly(rest.isEmpty() ? new String[0] : rest.split(" ", -1));
            }
            case "refused" -> {
                checks++;
                assertThatThrownBy(this::find)
                        .as(at)
                        .isInstanceOf(FaultException.class)
                        .hasMessage("Invalid SEARCH parameter: " + search);
            }
            default -> throw new IllegalArgumentException(at);
        }
    }

    private void metric(String line) {
        if (searched) {
            metrics.clear();
            searched = false;
        }
        String[] parts = line.split(" *\\| *", -1);
        List<Dimension> dimensions = Arrays.stream(parts)
                .skip(3)
                .map(each -> each.split("=", 2))
                .map(each -> new Dimension(each[0], each[1]))
                .toList();
        metrics.put(new MetricId(parts[1], parts[2], dimensions), parts[0]);
    }

    private SeriesSearch.Found find() {
        MetricSearch metricSearch = new MetricSearch(
                (scope, namespace, name, since) -> metrics.keySet().stream()
                        .filter(each -> namespace == null || each.namespace().equals(namespace))
                        .filter(each -> name == null || each.name().equals(name))
                        .toList(),
                new ManualTimers(Instant.parse("2026-03-10T10:00:00Z")));
        return metricSearch.find(SCOPE, search);
    }
}
