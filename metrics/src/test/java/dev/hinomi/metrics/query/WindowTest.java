package dev.hinomi.metrics.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.metrics.data.PeriodRange;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WindowTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // Periods are aligned to the start and not to the clock.
        "2026-11-22T04:59:00Z, 2026-11-22T06:19:00Z, 1200, 2026-11-22T04:59:00Z, 4",
        "2026-11-22T04:59:40Z, 2026-11-22T05:19:00Z, 300, 2026-11-22T04:59:00Z, 4",
        // The last one begins before the end.
        "2026-11-22T05:00:00Z, 2026-11-22T05:10:01Z, 300, 2026-11-22T05:00:00Z, 3",
        "2026-11-22T11:05:23Z, 2026-11-22T11:05:43Z, 10, 2026-11-22T11:05:20Z, 3",
        "2026-11-22T11:05:23Z, 2026-11-22T11:05:25Z, 1, 2026-11-22T11:05:23Z, 2",
        // The older, the coarser.
        "2026-11-01T12:32:34Z, 2026-11-01T12:40:00Z, 300, 2026-11-01T12:30:00Z, 2",
        "2026-09-01T12:32:34Z, 2026-09-01T14:00:00Z, 3600, 2026-09-01T12:00:00Z, 2",
        // What is too old for so short a period is left out, in whole periods.
        "2026-11-07T11:50:00Z, 2026-11-07T12:10:00Z, 60, 2026-11-07T12:00:00Z, 10",
        "2026-11-22T08:59:00Z, 2026-11-22T09:01:00Z, 30, 2026-11-22T09:00:00Z, 2",
        "2026-11-01T00:00:00Z, 2026-11-02T00:00:00Z, 60, 2026-11-07T12:00:00Z, 0",
        // The future is empty, and there.
        "2026-11-22T13:00:00Z, 2026-11-22T13:05:00Z, 60, 2026-11-22T13:00:00Z, 5"
    })
    void theRangesOfRequestsAreRoundedAsAwsDoes(Instant start, Instant end, int period, Instant first, int count) {
        assertThat(Window.requested(start, end, NOW).range(period))
                .isEqualTo(new PeriodRange(first, Duration.ofSeconds(period), count));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T11:38:35Z, 2026-11-22T11:39:35Z, 60, 2026-11-22T11:38:00Z, 1",
        "2026-11-22T11:38:00Z, 2026-11-22T11:41:00Z, 120, 2026-11-22T11:38:00Z, 2",
        "2026-11-22T11:38:10Z, 2026-11-22T11:38:50Z, 60, 2026-11-22T11:38:00Z, 0"
    })
    void metricsInsightsCountsMinutes(Instant start, Instant end, int period, Instant first, int count) {
        assertThat(Window.requested(start, end, NOW).minutes(period))
                .isEqualTo(new PeriodRange(first, Duration.ofSeconds(period), count));
    }

    @ParameterizedTest
    @CsvSource({"60, 2026-11-22T11:55:07Z, 5", "120, 2026-11-22T11:56:07Z, 2", "600, 2026-11-22T12:00:07Z, 0"})
    void theWindowOfAnAlarmEndsWhereItIsEvaluated(int period, Instant first, int count) {
        assertThat(Window.ending(NOW.plusSeconds(7), Duration.ofMinutes(5)).range(period))
                .isEqualTo(new PeriodRange(first, Duration.ofSeconds(period), count));
    }
}
