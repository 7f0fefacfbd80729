package dev.hinomi.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.hinomi.alarms.explain.Explanation;
import dev.hinomi.metrics.Datum;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.model.Dimension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplainTest {
    @TempDir
    private Path directory;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(directory);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void tellsWhichDataPointsCountAndHowMissingOnesAreTreated() {
        bench.alarms()
                .put(
                        Bench.TOKYO,
                        new Requests().window(60, 3, 2).missing("breaching").build());
        put(12);
        minute();
        minute();
        put(3);
        minute();
        Explanation explained = bench.alarms().explain(Bench.TOKYO, "errors");
        assertThat(explained.points())
                .extracting(Explanation.Point::value, Explanation.Point::role)
                .containsExactly(
                        tuple(3.0, "not breaching"),
                        tuple(null, "missing, treated as breaching"),
                        tuple(12.0, "breaching"),
                        tuple(null, "not needed"),
                        tuple(null, "not needed"));
        assertThat(explained.decision()).isEqualTo("MISSING_BREACH");
        assertThat(explained.result()).isEqualTo("ALARM").isEqualTo(explained.state());
        assertThat(explained.why())
                .isEqualTo("1 breaching, 1 not breaching, 1 missing of 3: with those that are missing, which count as"
                        + " breaching, at least 2 breach, which is ALARM");
        assertThat(explained.condition()).isEqualTo("Sum of Shop Errors > 10.0 for 2 of 3 periods of 60 s");
        assertThat(explained.dataUntil()).isEqualTo(Instant.parse("2026-11-22T06:03:00Z"));
        assertThat(explained.nextEvaluation()).isEqualTo(Instant.parse("2026-11-22T06:04:02Z"));
    }

    @Test
    void tellsOfEachOfSeveralTimeSeries() {
        MetricDataQuery query = new MetricDataQuery(
                "q1",
                new MetricDataQuery.Expression("SELECT SUM(Errors) FROM Shop GROUP BY Host ORDER BY SUM() DESC"),
                null,
                true,
                60,
                null);
        bench.alarms().put(Bench.TOKYO, new Requests().queries(query).build());
        put(12, new Dimension("Host", "web-1"));
        put(3, new Dimension("Host", "web-2"));
        minute();
        Explanation explained = bench.alarms().explain(Bench.TOKYO, "errors");
        assertThat(explained.contributors())
                .extracting(Explanation.Contributor::attributes, Explanation.Contributor::state)
                .containsExactly(tuple(Map.of("Host", "web-1"), "ALARM"), tuple(Map.of("Host", "web-2"), "OK"));
        assertThat(explained.contributors().getFirst().points())
                .extracting(Explanation.Point::value, Explanation.Point::role)
                .containsExactly(tuple(12.0, "breaching"), tuple(null, "not needed"), tuple(null, "not needed"));
        assertThat(explained.decision()).isEqualTo("CONTRIBUTORS");
        assertThat(explained.why()).isEqualTo("1 out of 2 time series evaluated to ALARM");
        assertThat(explained.result()).isEqualTo("ALARM").isEqualTo(explained.state());
    }

    @Test
    void anAlarmThatDoesNotExistHasNoExplanation() {
        assertThatThrownBy(() -> bench.alarms().explain(Bench.TOKYO, "none")).hasMessage("Alarm does not exist: none");
    }

    private void put(double value, Dimension... dimensions) {
        bench.metrics().put(Bench.TOKYO, "Shop", List.of(Datum.of("Errors", value, dimensions)));
    }

    private void minute() {
        Instant now = bench.timers.instant();
        bench.advanceTo(Instant.ofEpochSecond(now.getEpochSecond() / 60 * 60).plus(Duration.ofSeconds(63)));
    }
}
