package dev.hinomi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RepeatedTaskTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final ManualTimers timers = new ManualTimers(NOON);
    private final List<Instant> runs = new ArrayList<>();

    @Test
    void runsAfterEachInterval() {
        timers.every(HOUR, () -> runs.add(timers.instant()));
        assertThat(runs).isEmpty();
        timers.advance(HOUR.multipliedBy(3));
        assertThat(runs)
                .containsExactly(NOON.plus(HOUR), NOON.plus(HOUR.multipliedBy(2)), NOON.plus(HOUR.multipliedBy(3)));
    }

    @Test
    void aFailureDoesNotEndIt() {
        timers.every(HOUR, () -> {
            runs.add(timers.instant());
            throw new IllegalStateException("thrown on purpose");
        });
        timers.advance(HOUR.multipliedBy(2));
        assertThat(runs).hasSize(2);
    }

    @Test
    void leavesNoTimerWhenItIsCancelled() {
        Timers.Timer timer = timers.every(HOUR, () -> runs.add(timers.instant()));
        timers.advance(HOUR);
        timer.cancel();
        assertThat(timers.nextDue()).isEmpty();
        timers.advance(HOUR);
        assertThat(runs).hasSize(1);
    }

    @Test
    void endsWhenTheTaskItselfCancelsIt() {
        List<Timers.Timer> self = new ArrayList<>();
        self.add(timers.every(HOUR, () -> {
            runs.add(timers.instant());
            self.getFirst().cancel();
        }));
        timers.advance(HOUR.multipliedBy(5));
        assertThat(runs).hasSize(1);
    }

    @Test
    void anIntervalOfNothingIsRefused() {
        assertThatThrownBy(() -> timers.every(Duration.ZERO, () -> {}))
                .hasMessage("interval: PT0S (expected: more than zero)");
    }
}
