package dev.hinomi.logs.emf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hinomi.logs.LogsFixture;
import dev.hinomi.logs.pattern.Message;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Runs the scripts under `emf/`: an `event`, and then all the metrics that it gives (`metric
/// NAMESPACE/NAME{DIMENSIONS} UNIT every RESOLUTION at TIME = VALUES`, or `no metrics`), or what it is
/// instead: `none`, `unreadable R`, `invalid R`.
final class EmbeddedMetricsTest {
    private static final Instant EVENT_TIME = Instant.parse("2026-01-15T11:59:00Z");

    @TempDir
    private static Path directory;

    private static LogsFixture fixture;
    private static EmbeddedMetrics embedded;

    @BeforeAll
    static void open() {
        fixture = new LogsFixture(directory);
        embedded = new EmbeddedMetrics(fixture.metrics);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @TestFactory
    Stream<DynamicTest> scripts() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(EmbeddedMetricsTest.class.getResource("/emf"))
                .toURI());
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> scripts = Files.list(folder)) {
            for (Path script : scripts.sorted().toList()) {
                String[] cases = Files.readString(script).split("\n(?=case )");
                Stream.of(cases)
                        .skip(1)
                        .forEach(one -> tests.add(dynamicTest(
                                script.getFileName() + ": "
                                        + one.lines().findFirst().orElseThrow(),
                                () -> run(one))));
            }
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private static void run(String text) {
        StringBuilder event = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (String line : text.lines().skip(1).toList()) {
            if (line.startsWith("event ") || line.startsWith("  ")) {
                event.append(line.startsWith("  ") ? line : line.substring("event ".length()));
            } else if (!line.isBlank() && !line.equals("event")) {
                expected.add(line);
            }
        }
        assertThat(EmbeddedMetrics.mayBe(event.toString())).isTrue();
        assertThat(describe(embedded.read(new Message(event.toString().strip()), EVENT_TIME)))
                .isEqualTo(expected);
    }

    private static List<String> describe(Embedding embedding) {
        return switch (embedding) {
            case Embedding.None _ -> List.of("none");
            case Embedding.Unreadable unreadable -> List.of("unreadable " + unreadable.reason());
            case Embedding.Invalid invalid -> List.of("invalid " + invalid.reason());
            case Embedding.Metrics found when found.metrics().isEmpty() -> List.of("no metrics");
            case Embedding.Metrics found ->
                found.metrics().stream().map(EmbeddedMetricsTest::describe).toList();
        };
    }

    private static String describe(EmbeddedMetric metric) {
        MetricId id = metric.metric();
        String dimensions = id.dimensions().stream()
                .map((Dimension each) -> each.name() + "=" + each.value())
                .collect(Collectors.joining(",", "{", "}"));
        String values = metric.values().stream()
                .map(value -> value == Math.rint(value) ? String.valueOf(value.longValue()) : value.toString())
                .collect(Collectors.joining(" "));
        return "metric " + id.namespace() + "/" + id.name() + (dimensions.equals("{}") ? "" : dimensions) + " "
                + metric.unit().label() + " every " + metric.resolution() + " at " + metric.time() + " = " + values;
    }

    @Test
    void limitsOfLength() {
        assertThat(embedded.read(document(30, 100, 100), EVENT_TIME)).isInstanceOf(Embedding.Metrics.class);
        assertThat(embedded.read(document(31, 1, 1), EVENT_TIME)).isInstanceOf(Embedding.Invalid.class);
        assertThat(embedded.read(document(1, 101, 1), EVENT_TIME)).isInstanceOf(Embedding.Invalid.class);
        assertThat(embedded.read(document(1, 1, 101), EVENT_TIME)).isInstanceOf(Embedding.Invalid.class);
    }

    @Test
    void namesOfDimensionsAreShorterThanThoseOfPutMetricData() {
        assertThat(embedded.read(named("d".repeat(250)), EVENT_TIME)).isInstanceOf(Embedding.Metrics.class);
        assertThat(embedded.read(named("d".repeat(251)), EVENT_TIME))
                .isEqualTo(new Embedding.Invalid("Dimensions: a name of 251 characters (expected: at most 250)"));
    }

    @Test
    void aNumberThatNoDoubleHoldsIsRefused() {
        String digits = "9".repeat(400);
        assertThat(embedded.read(valued(digits), EVENT_TIME)).isInstanceOf(Embedding.Invalid.class);
        assertThat(embedded.read(valued("[1, " + digits + "]"), EVENT_TIME)).isInstanceOf(Embedding.Invalid.class);
    }

    private static Message named(String dimension) {
        return new Message("{\"_aws\": {\"Timestamp\": 1768478400000, \"CloudWatchMetrics\": [{\"Namespace\": \"A\","
                + " \"Dimensions\": [[\"" + dimension + "\"]], \"Metrics\": [{\"Name\": \"n\"}]}]}, \""
                + dimension + "\": \"x\", \"n\": 1}");
    }

    private static Message valued(String number) {
        return new Message("{\"_aws\": {\"Timestamp\": 1768478400000, \"CloudWatchMetrics\": [{\"Namespace\": \"A\","
                + " \"Dimensions\": [[]], \"Metrics\": [{\"Name\": \"n\"}]}]}, \"n\": " + number + "}");
    }

    private static Message document(int dimensions, int metrics, int values) {
        String keys = numbered(dimensions, "\"d%d\"");
        String names = numbered(metrics, "{\"Name\": \"m%d\"}");
        String array = "[" + numbered(values, "%d") + "]";
        return new Message("{\"_aws\": {\"Timestamp\": 1768478400000, \"CloudWatchMetrics\": [{\"Namespace\": \"A\","
                + " \"Dimensions\": [[" + keys + "]], \"Metrics\": [" + names + "]}]}, "
                + numbered(dimensions, "\"d%d\": \"x\"") + ", " + numbered(metrics, "\"m%d\": " + array) + "}");
    }

    private static String numbered(int count, String text) {
        return IntStream.range(0, count).mapToObj(i -> text.formatted(i)).collect(Collectors.joining(", "));
    }

    @Test
    void aTextWithoutTheMembersIsNotReadAtAll() {
        assertThat(EmbeddedMetrics.mayBe("{\"level\": \"ERROR\"}")).isFalse();
        assertThat(EmbeddedMetrics.mayBe("{\"_aws\": {}}")).isFalse();
    }
}
