package dev.hinomi.dashboards.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeBoundTest {
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:40.5Z");

    @ParameterizedTest
    @CsvSource({
        "-PT3H, 2026-03-31T09:00:40Z",
        "-PT1H30M, 2026-03-31T10:30:40Z",
        "PT0H, 2026-03-31T12:00:40Z",
        "P0D, 2026-03-31T12:00:40Z",
        "-P1D, 2026-03-30T12:00:40Z",
        "-P2W, 2026-03-17T12:00:40Z",
        "-P1M, 2026-02-28T12:00:40Z",
        "-P1DT6H, 2026-03-30T06:00:40Z",
        "2018-04-25T12:00:00.000Z, 2018-04-25T12:00:00Z",
        "2018-04-25T12:00:00+09:00, 2018-04-25T03:00:00Z",
    })
    void isATimeBeforeNowOrAFixedOne(String text, Instant time) {
        assertThat(TimeBound.resolve(text, NOW)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "2018-04-25", "-P99999999999D", "-PT1.5H", "-P", "PT", "2018-13-25T12:00:00Z"})
    void whatIsNoTimeIsNone(String text) {
        assertThat(TimeBound.resolve(text, NOW)).isEmpty();
    }
}
