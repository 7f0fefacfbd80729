package dev.hinomi.demo.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GlitchesTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(5);

    private static List<Instant> overDays(Glitches glitches, int days) {
        List<Instant> found = new ArrayList<>();
        for (Instant from = START; from.isBefore(START.plus(Duration.ofDays(days))); from = from.plus(STEP)) {
            glitches.within(1, from, from.plus(STEP)).ifPresent(found::add);
        }
        return found;
    }

    @Test
    void areNeverCloserThanHalfASlot() {
        List<Instant> found = overDays(new Glitches("test", Duration.ofMinutes(30), 1), 10);

        assertThat(found).hasSize(480);
        for (int i = 1; i < found.size(); i++) {
            assertThat(Duration.between(found.get(i - 1), found.get(i))).isGreaterThanOrEqualTo(Duration.ofMinutes(15));
        }
    }

    @Test
    void comeAsOftenAsTheChanceSays() {
        assertThat(overDays(new Glitches("test", Duration.ofMinutes(30), .5), 20))
                .hasSizeBetween(400, 560);
    }
}
