package dev.hinomi.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.model.MetricId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StatisticsPlanTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T11:32:34Z, 60, 2026-11-22T11:32:00Z",
        "2026-11-22T11:32:34Z, 300, 2026-11-22T11:32:00Z",
        "2026-11-22T11:32:34Z, 10, 2026-11-22T11:32:30Z",
        "2026-11-22T11:32:34Z, 1, 2026-11-22T11:32:34Z",
        "2026-11-01T12:32:34Z, 300, 2026-11-01T12:30:00Z",
        "2026-09-01T12:32:34Z, 3600, 2026-09-01T12:00:00Z"
    })
    void theStartIsRoundedDownByItsAge(Instant start, int period, Instant expected) {
        Instant end = start.plus(Duration.ofMinutes(10));
        assertThat(plan(start, end, period).start()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"10, PT3H", "60, P15D", "180, P15D", "300, P63D", "900, P63D"})
    void shortPeriodsSeeOnlyRecentData(int period, Duration age) {
        Instant start = NOW.minus(Duration.ofMinutes(10));
        assertThat(plan(start, NOW, period).visibleFrom()).isEqualTo(NOW.minus(age));
    }

    @Test
    void hourlyPeriodsSeeAll() {
        assertThat(plan(NOW.minus(Duration.ofDays(1)), NOW, 3600).visibleFrom()).isEqualTo(Instant.MIN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -60, 7, 15, 45, 61, 90})
    void otherPeriodsAreRefused(int period) {
        assertThatThrownBy(() -> plan(NOW.minusSeconds(600), NOW, period))
                .isInstanceOf(FaultException.class)
                .hasMessage("The parameter Period must be a value in the set [1, 5, 10, 20, 30] or a multiple of 60.");
    }

    @Test
    void atMost1440DatapointsMayBeAskedFor() {
        assertThat(plan(NOW.minus(Duration.ofDays(1)), NOW, 60)).isNotNull();
        Instant odd = NOW.minusSeconds(26);
        assertThat(plan(odd.minus(Duration.ofDays(1)), odd, 60)).isNotNull();
        assertThatThrownBy(() -> plan(NOW.minus(Duration.ofDays(13)), NOW, 60))
                .hasMessage("You have requested up to 18720 datapoints, which exceeds the limit of 1440. You may reduce"
                        + " the datapoints requested by increasing Period, or decreasing the time range.");
    }

    @Test
    void theStartComesBeforeTheEnd() {
        assertThatThrownBy(() -> plan(NOW, NOW, 60))
                .hasMessage("The parameter StartTime must not equal parameter EndTime.");
        assertThatThrownBy(() -> plan(NOW.plusSeconds(1), NOW, 60))
                .hasMessage("The parameter StartTime must be less than the parameter EndTime.");
    }

    @Test
    void basicOrExtendedStatisticsAreAskedFor() {
        assertThatThrownBy(() -> plan(List.of(), List.of()))
                .hasMessage("Must specify either Statistics or ExtendedStatistics");
        assertThat(plan(List.of("Sum"), List.of("p99")).statistics()).hasSize(2);
        assertThatThrownBy(() -> plan(List.of("p99"), List.of()))
                .hasMessage("The parameter Statistics.member.1.<list element> must be a value in the set [SampleCount,"
                        + " Average, Sum, Minimum, Maximum].");
        assertThatThrownBy(() -> plan(List.of(), List.of("p9", "Sum")))
                .hasMessage("The value Sum for parameter ExtendedStatistics.member.2.<list element> is not supported.");
    }

    private static StatisticsPlan plan(Instant start, Instant end, int period) {
        return StatisticsPlan.of(query(start, end, period, List.of("Sum"), List.of()), NOW);
    }

    private static StatisticsPlan plan(List<String> statistics, List<String> extended) {
        return StatisticsPlan.of(query(NOW.minusSeconds(600), NOW, 60, statistics, extended), NOW);
    }

    private static StatisticsQuery query(
            Instant start, Instant end, int period, List<String> statistics, List<String> extended) {
        Scope scope = new Scope("123456789012", "ap-northeast-1");
        return new StatisticsQuery(scope, new MetricId("N", "m"), start, end, period, statistics, extended, null);
    }
}
