package dev.hinomi.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SystemTimersTest {
    private final SystemTimers timers = new SystemTimers();

    @AfterEach
    void close() {
        timers.close();
    }

    @Test
    void runsATaskNotBeforeItIsDue() throws Exception {
        Instant due = timers.instant().plusMillis(50);
        CompletableFuture<Instant> ran = new CompletableFuture<>();

        timers.at(due, () -> ran.complete(timers.instant()));

        assertThat(ran.get(30, TimeUnit.SECONDS)).isAfterOrEqualTo(due);
    }

    @Test
    void runsAnOverdueTaskAtOnce() throws Exception {
        CountDownLatch ran = new CountDownLatch(1);

        timers.at(Instant.EPOCH, ran::countDown);

        assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aTaskThatBlocksOrFailsHoldsUpNoOther() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch ran = new CountDownLatch(1);

        timers.at(Instant.EPOCH, () -> awaitQuietly(release));
        timers.at(Instant.EPOCH, () -> {
            throw new IllegalStateException("on purpose");
        });
        timers.at(Instant.EPOCH, ran::countDown);

        assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
        release.countDown();
    }

    @Test
    void aCancelledTaskDoesNotRun() throws Exception {
        AtomicBoolean ran = new AtomicBoolean();
        CountDownLatch later = new CountDownLatch(1);

        Timers.Timer timer = timers.at(timers.instant().plus(Duration.ofMillis(100)), () -> ran.set(true));
        timer.cancel();
        timers.at(timers.instant().plus(Duration.ofMillis(200)), later::countDown);

        assertThat(later.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(ran).isFalse();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
