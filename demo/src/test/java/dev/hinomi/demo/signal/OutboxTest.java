package dev.hinomi.demo.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OutboxTest {
    private static final Instant START = Instant.parse("2026-03-04T05:00:00Z");
    private static final Series SERIES = new Series("Test", "Latency", Map.of("Api", "a"), "Milliseconds");
    private static final LogPlace PLACE = new LogPlace("/test", "stream");

    private final Outbox out = new Outbox();
    private final List<MetricDatum> data = new ArrayList<>();
    private final List<List<LogLine>> batches = new ArrayList<>();
    private final Telemetry telemetry = new Telemetry() {
        @Override
        public void put(String namespace, List<MetricDatum> more) {
            data.addAll(more);
        }

        @Override
        public void put(LogPlace place, List<LogLine> lines) {
            batches.add(lines);
        }
    };

    @Test
    void metricsLeaveWhenTheirMinuteIsOver() {
        out.measure(SERIES, START.plusSeconds(3), 10);
        out.measure(SERIES, START.plusSeconds(4), 10);
        out.measure(SERIES, START.plusSeconds(61), 20);
        out.send(START.plusSeconds(59), telemetry);
        assertThat(data).isEmpty();

        out.send(START.plusSeconds(60), telemetry);
        assertThat(data).singleElement().satisfies(datum -> {
            assertThat(datum.minute()).isEqualTo(START);
            assertThat(datum.counts()).isEqualTo(Map.of(10.0, 2));
        });

        out.send(START.plusSeconds(60), telemetry);
        assertThat(data).hasSize(1);
        out.sendAll(START.plusSeconds(70), telemetry);
        assertThat(data).hasSize(2);
    }

    @Test
    void aDatumHasAtMostAHundredAndFiftyValues() {
        for (int value = 0; value < 400; value++) {
            out.measure(SERIES, START, value);
        }
        out.send(START.plusSeconds(60), telemetry);

        assertThat(data).extracting(datum -> datum.counts().size()).containsExactly(150, 150, 100);
    }

    @Test
    void linesLeaveInTheirOrderWhenTheirTimeHasCome() {
        out.log(PLACE, START.plusSeconds(8), "later");
        out.log(PLACE, START.plusSeconds(2), "second");
        out.log(PLACE, START.plusSeconds(1), "first");
        out.send(START.plusSeconds(5), telemetry);
        out.send(START.plusSeconds(10), telemetry);

        assertThat(batches)
                .extracting(lines -> lines.stream().map(LogLine::message).toList())
                .containsExactly(List.of("first", "second"), List.of("later"));
    }

    @Test
    void aBatchIsNoLargerThanARequestMayBe() {
        String line = "x".repeat(1000);
        for (int i = 0; i < 1200; i++) {
            out.log(PLACE, START, line);
        }
        out.send(START.plusSeconds(5), telemetry);

        assertThat(batches)
                .hasSizeGreaterThan(2)
                .allSatisfy(lines -> assertThat(lines.stream()
                                .mapToInt(each -> each.message().length() + 26)
                                .sum())
                        .isLessThanOrEqualTo(500_000));
        assertThat(batches.stream().mapToInt(List::size).sum()).isEqualTo(1200);
    }
}
