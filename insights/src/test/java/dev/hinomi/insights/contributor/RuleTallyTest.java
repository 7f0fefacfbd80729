package dev.hinomi.insights.contributor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.insights.contributor.rule.Observation;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.data.PeriodRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RuleTallyTest {
    private static final Instant START = Instant.parse("2026-03-10T06:00:00Z");
    private static final Observation ONE = new Observation(List.of("a"), 1);

    @Test
    void anEventOutsideOfThePeriodsIsNotCounted() {
        RuleTally tally = new RuleTally(new PeriodRange(START, Duration.ofSeconds(60), 2));

        tally.add(START.minusMillis(1), ONE);
        tally.add(START, ONE);
        tally.add(START.plusSeconds(120).minusMillis(1), ONE);
        tally.add(START.plusSeconds(120), ONE);

        assertThat(tally.totals()).extracting(total -> total.all().count()).containsExactly(1L, 1L);
    }

    @Test
    void theFirstEventThatIsTooMuchIsRefused() {
        int most = 1_000_000;
        RuleTally tally = new RuleTally(new PeriodRange(START, Duration.ofSeconds(1), most + 1));
        for (int i = 0; i < most; i++) {
            tally.add(START.plusSeconds(i), ONE);
        }

        assertThatThrownBy(() -> tally.add(START.plusSeconds(most), ONE))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("Period: more than 1000000 data points of contributors");
    }
}
