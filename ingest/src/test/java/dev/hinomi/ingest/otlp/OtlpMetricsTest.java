package dev.hinomi.ingest.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hinomi.ingest.MetricBatch;
import dev.hinomi.ingest.MetricsFixture;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.model.Dimension;
import dev.hinomi.metrics.model.MetricId;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Runs the scripts under `otlp/`: an `export` at a time, its data points, and then everything that they become:
/// `metric NAMESPACE/NAME{DIMENSIONS} UNIT at TIME = VALUES`, `refused REASON`, or `nothing`. A value that counts more
/// than once is written `VALUExCOUNT`, a statistic set `count N sum S min A max B`. The server starts at 12:00.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OtlpMetricsTest {
    private static final Scope SCOPE = new Scope("123456789012", "ap-northeast-1");
    private static final Instant START = ExportScript.instant("12:00");
    private static final MetricNaming NAMING =
            new MetricNaming(new ResourceTemplate("{service.name}"), Set.of("cloud.region"));

    private MetricsFixture fixture;

    @BeforeAll
    void open(@TempDir Path directory) {
        fixture = new MetricsFixture(directory, START);
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    private OtlpMetrics otlp() {
        return new OtlpMetrics(fixture.metrics, NAMING, fixture.timers);
    }

    @TestFactory
    Stream<DynamicTest> scripts() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(OtlpMetricsTest.class.getResource("/otlp"))
                .toURI());
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> scripts = Files.list(folder)) {
            for (Path script : scripts.sorted().toList()) {
                Stream.of(Files.readString(script).split("\n(?=case )", -1))
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

    private void run(String text) {
        OtlpMetrics otlp = otlp();
        for (String block : text.split("\n(?=export )", -1)) {
            if (block.startsWith("export ")) {
                List<String> lines =
                        block.lines().filter(line -> !line.isBlank()).toList();
                String[] head = lines.getFirst().split(" ", 4);
                ExportScript export = new ExportScript(head[1], head.length > 2 ? head[3] : "service.name=shop");
                lines.stream().filter(line -> line.startsWith("  ")).forEach(export::add);
                assertThat(describe(otlp.translate(SCOPE, export.build(), new Undo())))
                        .as(block)
                        .isEqualTo(lines.stream()
                                .skip(1)
                                .filter(line -> !line.startsWith("  "))
                                .toList());
            }
        }
    }

    private static List<String> describe(MetricBatch batch) {
        List<String> found = new ArrayList<>();
        batch.accepted().forEach((namespace, data) -> data.forEach(datum -> found.add(describe(namespace, datum))));
        if (batch.rejections().count() > 0) {
            found.add("refused " + batch.rejections().message());
        }
        return found.isEmpty() ? List.of("nothing") : found;
    }

    private static String describe(String namespace, Datum datum) {
        String dimensions = datum.dimensions().stream()
                .map((Dimension each) -> each.name() + "=" + each.value())
                .collect(Collectors.joining(",", "{", "}"));
        LocalTime time = Objects.requireNonNull(datum.timestamp())
                .atOffset(ZoneOffset.UTC)
                .toLocalTime();
        return "metric " + namespace + "/" + datum.metricName() + (dimensions.equals("{}") ? "" : dimensions) + " "
                + Objects.requireNonNull(datum.unit()).label() + " at " + time + " = " + values(datum);
    }

    private static String values(Datum datum) {
        Double value = datum.value();
        if (value != null) {
            return number(value);
        }
        Datum.StatisticSet set = datum.statisticValues();
        if (set != null) {
            return "count " + number(set.sampleCount()) + " sum " + number(set.sum()) + " min " + number(set.minimum())
                    + " max " + number(set.maximum());
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < datum.values().size(); i++) {
            double count = datum.counts().get(i);
            texts.add(number(datum.values().get(i)) + (count == 1 ? "" : "x" + number(count)));
        }
        return String.join(" ", texts);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    @Test
    void whatIsStoredIsReadAsAnyMetric() {
        OtlpMetrics otlp = otlp();
        ExportScript export = new ExportScript("12:01", "service.name=stored");
        export.add("gauge depth{queue=a} By = 7");
        export.add("gauge depth{queue=ä} By = 8");

        assertThat(otlp.store(SCOPE, export.build()).count()).isEqualTo(1);

        assertThat(fixture.metrics
                        .list(SCOPE, new dev.hinomi.metrics.MetricFilter("stored", null, List.of(), false), null)
                        .metrics())
                .containsExactly(new MetricId("stored", "depth", new Dimension("queue", "a")));
    }

    @Test
    void anExportOfNothingButWhatIsRefusedFails() {
        OtlpMetrics otlp = otlp();
        ExportScript export = new ExportScript("12:01", "service.name=shop");
        export.add("gauge depth{queue=[]} By = 7");

        assertThatThrownBy(() -> otlp.store(SCOPE, export.build()))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.fault())
                                .isInstanceOf(Fault.InvalidParameter.class)
                                .extracting(Fault::message)
                                .asString()
                                .startsWith("depth: the attribute queue is a list"));
    }

    @Test
    void anExportIsNotEndless() {
        OtlpMetrics otlp = otlp();
        ExportScript export = new ExportScript("12:01", "service.name=shop");
        for (int i = 0; i <= 1000; i++) {
            export.add("gauge depth By = 7");
        }

        assertThatThrownBy(() -> otlp.store(SCOPE, export.build()))
                .hasMessageContaining("1001 data points (expected: at most 1000 in an export)");
    }

    @Test
    void anIncreaseThatCouldNotBeStoredIsInTheNextAttempt() {
        OtlpMetrics otlp = otlp();
        assertThat(describe(otlp.translate(SCOPE, counter("12:01", 5), new Undo())))
                .containsExactly("metric shop/requests Count at 12:01 = 5");

        Undo failed = new Undo();
        otlp.translate(SCOPE, counter("12:02", 9), failed);
        failed.run();

        assertThat(describe(otlp.translate(SCOPE, counter("12:02", 9), new Undo())))
                .containsExactly("metric shop/requests Count at 12:02 = 4");
    }

    @Test
    void servicesOfOneExportAreStoredTogetherOrNotAtAll() {
        List<Integer> appends = new ArrayList<>();
        fixture.store.watch((points, append) -> {
            appends.add(points.size());
            return append.getAsLong();
        });
        ExportScript cart = new ExportScript("12:01", "service.name=cart");
        cart.add("gauge depth By = 7");
        otlp().store(
                        SCOPE,
                        counter("12:01", 5).toBuilder()
                                .addAllResourceMetrics(cart.build().getResourceMetricsList())
                                .build());

        assertThat(appends).containsExactly(2);
    }

    @Test
    void aStreamThatWasForgottenIsNotCountedTwice() {
        CumulativeStreams streams = new CumulativeStreams(START, 1);

        assertThat(increase(streams, "a", "12:01", "12:02", 5)).isEqualTo("5.0");
        assertThat(increase(streams, "b", "12:01", "12:02", 7)).isEqualTo("7.0");
        assertThat(increase(streams, "a", "12:01", "12:03", 8)).isEqualTo("nothing");
        assertThat(increase(streams, "a", "12:01", "12:04", 9)).isEqualTo("1.0");
    }

    private static String increase(CumulativeStreams streams, String name, String start, String time, double total) {
        ExportScript export = new ExportScript(time, "service.name=shop");
        CumulativeStreams.Key key = new CumulativeStreams.Key(
                SCOPE,
                new MetricId("shop", name),
                io.opentelemetry.proto.metrics.v1.Metric.DataCase.SUM,
                export.build().getResourceMetrics(0).getResource(),
                io.opentelemetry.proto.common.v1.InstrumentationScope.getDefaultInstance(),
                Nanos.of(ExportScript.instant(start)));
        return streams.increase(key, Nanos.of(ExportScript.instant(time)), new Total.Amount(total), new Undo())
                .map(added -> String.valueOf(added.value()))
                .orElse("nothing");
    }

    private static io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest counter(
            String time, int total) {
        ExportScript export = new ExportScript(time, "service.name=shop");
        export.add("counter requests {request} cumulative from 12:00:30 = " + total);
        return export.build();
    }
}
