package dev.hinomi.demo.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RhythmTest {
    @Test
    void eveningsHavePeaksAtLunchAndInTheEveningAndAQuietNight() {
        double night = at("2026-03-04T03:00:00+09:00");
        double morning = at("2026-03-04T10:00:00+09:00");
        double lunch = at("2026-03-04T12:00:00+09:00");
        double afternoon = at("2026-03-04T15:00:00+09:00");
        double evening = at("2026-03-04T21:00:00+09:00");

        assertThat(night).isLessThan(morning / 2);
        assertThat(lunch).isGreaterThan(morning).isGreaterThan(afternoon);
        assertThat(evening).isGreaterThan(lunch);
    }

    @Test
    void schoolsAreQuietAtTheWeekend() {
        assertThat(Rhythm.LESSONS.at(Instant.parse("2026-03-07T02:00:00Z")))
                .isLessThan(Rhythm.LESSONS.at(Instant.parse("2026-03-06T02:00:00Z")) / 2);
    }

    @Test
    void goesOverFromHourToHour() {
        assertThat(at("2026-03-04T11:30:00+09:00"))
                .isBetween(at("2026-03-04T11:00:00+09:00"), at("2026-03-04T12:00:00+09:00"));
    }

    private static double at(String time) {
        return Rhythm.EVENINGS.at(java.time.OffsetDateTime.parse(time).toInstant());
    }
}
