package dev.hinomi.ingest.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hinomi.ingest.MetricBatch;
import dev.hinomi.ingest.MetricsFixture;
import dev.hinomi.ingest.prometheus.WrittenSeries.Label;
import dev.hinomi.ingest.prometheus.WrittenSeries.Sample;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.model.Dimension;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Runs the script `prometheus/samples.txt`: samples, and then everything that they become.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RemoteWriteTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 12, 1);
    private static final Pattern LINE = Pattern.compile(
            "(?<name>[^{ ]*)(?:\\{(?<labels>[^}]*)})? (?<value>\\S+) at (?<time>\\S+)(?<early> too early)?");

    /// NaN with the bits by which Prometheus says that a series has ended.
    private static final double STALE = Double.longBitsToDouble(0x7ff0000000000002L);

    private MetricsFixture fixture;
    private RemoteWrite writer;

    @BeforeAll
    void open(@TempDir Path directory) {
        fixture = new MetricsFixture(directory, DAY.atTime(12, 0).toInstant(ZoneOffset.UTC));
        writer = new RemoteWrite(fixture.metrics, "Prometheus");
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @TestFactory
    Stream<DynamicTest> scripts() throws IOException, URISyntaxException {
        Path script = Path.of(Objects.requireNonNull(RemoteWriteTest.class.getResource("/prometheus/samples.txt"))
                .toURI());
        return Stream.of(Files.readString(script).split("\n(?=case )", -1))
                .skip(1)
                .flatMap(one -> Stream.of(WriteProtocol.values())
                        .map(protocol -> dynamicTest(
                                protocol + ": " + one.lines().findFirst().orElseThrow(), () -> run(one, protocol))));
    }

    private void run(String text, WriteProtocol protocol) {
        List<WrittenSeries> series = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String line : text.lines().skip(1).filter(each -> !each.isBlank()).toList()) {
            if (line.startsWith("  ")) {
                series.add(series(line.strip()));
            } else {
                expected.add(line);
            }
        }
        assertThat(describe(writer.translate(protocol, WriteRequests.of(protocol, series))))
                .isEqualTo(expected);
    }

    private static WrittenSeries series(String text) {
        Matcher line = LINE.matcher(text);
        assertThat(line.matches()).as(text).isTrue();
        List<Label> labels = new ArrayList<>();
        if (!line.group("name").isEmpty()) {
            labels.add(new Label("__name__", line.group("name")));
        }
        if (line.group("labels") != null) {
            for (String each : line.group("labels").split(",", -1)) {
                String[] parts = each.split("=", 2);
                labels.add(new Label(parts[0], parts[1]));
            }
        }
        if (line.group("value").equals("histogram")) {
            return new WrittenSeries(labels, List.of(), 1);
        }
        double value = line.group("value").equals("stale") ? STALE : Double.parseDouble(line.group("value"));
        Instant time = LocalTime.parse(line.group("time"))
                .atDate(line.group("early") == null ? DAY : LONG_AGO)
                .toInstant(ZoneOffset.UTC);
        return new WrittenSeries(labels, List.of(new Sample(value, time.toEpochMilli())), 0);
    }

    private static List<String> describe(MetricBatch batch) {
        List<String> found = new ArrayList<>();
        batch.accepted().forEach((namespace, data) -> {
            assertThat(namespace).isEqualTo("Prometheus");
            data.forEach(datum -> found.add(describe(datum)));
        });
        if (batch.rejections().count() > 0) {
            found.add("refused " + batch.rejections().message());
        }
        return found.isEmpty() ? List.of("nothing") : found;
    }

    private static String describe(Datum datum) {
        String dimensions = datum.dimensions().stream()
                .map((Dimension each) -> each.name() + "=" + each.value())
                .collect(Collectors.joining(",", "{", "}"));
        LocalTime time = Objects.requireNonNull(datum.timestamp())
                .atOffset(ZoneOffset.UTC)
                .toLocalTime();
        double value = Objects.requireNonNull(datum.value());
        return "metric " + datum.metricName() + (dimensions.equals("{}") ? "" : dimensions) + " at " + time + " = "
                + (value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value));
    }

    @Test
    void whatIsNoWriteRequestIsRefused() {
        byte[] text = "hello".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> writer.translate(WriteProtocol.V1, text))
                .hasMessageContaining("The request body is no write request");
        byte[] noSymbols = {5 << 3 | 2, 4, 1 << 3 | 2, 2, 1, 2};
        assertThatThrownBy(() -> writer.translate(WriteProtocol.V2, noSymbols)).hasMessageContaining("symbol 1 of 0");
        byte[] halfALabel = {5 << 3 | 2, 3, 1 << 3 | 2, 1, 1};
        assertThatThrownBy(() -> writer.translate(WriteProtocol.V2, halfALabel))
                .hasMessageContaining("a label without a value");
    }
}
