package dev.hinomi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class ManualTimersTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final ManualTimers timers = new ManualTimers(START);
    private final List<String> ran = new ArrayList<>();

    @Test
    void eachTaskSeesItsOwnInstantAndTiesKeepTheirOrder() {
        timers.at(START.plusSeconds(30), () -> note("b"));
        timers.at(START.plusSeconds(10), () -> note("a"));
        timers.at(START.plusSeconds(30), () -> note("c"));
        timers.at(START.plusSeconds(61), () -> note("d"));

        timers.advance(Duration.ofMinutes(1));

        assertThat(ran).containsExactly("a 00:00:10", "b 00:00:30", "c 00:00:30");
        assertThat(timers.instant()).isEqualTo(START.plusSeconds(60));
        assertThat(timers.nextDue()).contains(START.plusSeconds(61));
    }

    @Test
    void aPauseEndsWhenItsTimeHasPassed() throws InterruptedException {
        Thread pausing = pausing(Duration.ofMinutes(1));

        timers.advance(Duration.ofSeconds(59));
        assertThat(pausing.join(Duration.ofMillis(50))).isFalse();
        timers.advance(Duration.ofSeconds(1));
        assertThat(pausing.join(Duration.ofSeconds(10))).isTrue();
        assertThat(ran).containsExactly("over 00:01:00");
    }

    @Test
    void aPauseThatIsInterruptedLeavesNothingBehind() throws InterruptedException {
        Thread pausing = pausing(Duration.ofMinutes(1));

        pausing.interrupt();

        assertThat(pausing.join(Duration.ofSeconds(10))).isTrue();
        assertThat(timers.nextDue()).isEmpty();
        assertThat(ran).containsExactly("interrupted 00:00:00");
    }

    @Test
    void aTaskThatSetsItselfAgainRunsAsOftenAsTheClockPasses() {
        timers.at(START.plusSeconds(20), new Runnable() {
            @Override
            public void run() {
                note("tick");
                timers.at(timers.instant().plusSeconds(20), this);
            }
        });

        timers.advance(Duration.ofMinutes(1));

        assertThat(ran).containsExactly("tick 00:00:20", "tick 00:00:40", "tick 00:01:00");
    }

    @Test
    void aWithdrawnTaskDoesNotRunAndAFailingOneEndsNothingElse() {
        Timers.Timer withdrawn = timers.at(START.plusSeconds(1), () -> note("withdrawn"));
        timers.at(START.plusSeconds(2), () -> {
            throw new IllegalStateException("expected by the test");
        });
        timers.at(START.plusSeconds(3), () -> note("after"));
        withdrawn.cancel();

        timers.advance(Duration.ofSeconds(5));

        assertThat(ran).containsExactly("after 00:00:03");
    }

    @Test
    void whatIsSetForThePastRunsWithoutAnAdvance() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);

        timers.at(START.minusSeconds(1), done::countDown);

        assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void timeDoesNotRunBackward() {
        assertThatThrownBy(() -> timers.advanceTo(START.minusSeconds(1)))
                .hasMessage("end: 2026-02-28T23:59:59Z (expected: 2026-03-01T00:00:00Z or later)");
    }

    /// A thread that pauses.
    private Thread pausing(Duration time) {
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                timers.pause(time);
                note("over");
            } catch (InterruptedException e) {
                note("interrupted");
            }
        });
        while (timers.nextDue().isEmpty()) {
            Thread.onSpinWait();
        }
        return thread;
    }

    private void note(String what) {
        ran.add(what + " " + timers.instant().toString().substring(11, 19));
    }
}
