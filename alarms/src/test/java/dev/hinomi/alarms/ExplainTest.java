package dev.hinomi.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.hinomi.alarms.explain.Explanation;
import dev.hinomi.metrics.Datum;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    void anAlarmThatDoesNotExistHasNoExplanation() {
        assertThatThrownBy(() -> bench.alarms().explain(Bench.TOKYO, "none")).hasMessage("Alarm does not exist: none");
    }

    private void put(double value) {
        bench.metrics().put(Bench.TOKYO, "Shop", List.of(Datum.of("Errors", value)));
    }

    private void minute() {
        Instant now = bench.timers.instant();
        bench.advanceTo(Instant.ofEpochSecond(now.getEpochSecond() / 60 * 60).plus(Duration.ofSeconds(63)));
    }
}
