package dev.hinomi.api.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.testkit.ManualTimers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

final class LoadTest {
    private static final Instant START = Instant.parse("2026-03-04T05:16:40Z");

    private final ManualTimers clock = new ManualTimers(START);
    private final Load load = new Load(clock);

    @Test
    void whatWasNotCountedIsNothing() {
        List<Load.Minute> minutes = load.minutes();
        assertThat(minutes).hasSize(60);
        assertThat(minutes.getFirst().at()).isEqualTo("2026-03-04T04:17:00Z");
        assertThat(minutes.getLast().at()).isEqualTo("2026-03-04T05:16:00Z");
        assertThat(minutes)
                .allSatisfy(minute -> assertThat(minute.counts())
                        .containsOnlyKeys(Measure.values())
                        .allSatisfy((_, count) -> assertThat(count).isZero()));
    }

    @Test
    void eachMinuteHasItsOwn() {
        load.add(Measure.LOG_EVENTS, 3);
        load.add(Measure.LOG_EVENTS, 4);
        load.add(Measure.LOG_BYTES, 100);
        clock.advance(Duration.ofSeconds(20));
        load.add(Measure.LOG_EVENTS, 5);

        assertThat(last(2)).extracting(minute -> minute.of(Measure.LOG_EVENTS)).containsExactly(7L, 5L);
        assertThat(last(2)).extracting(minute -> minute.of(Measure.LOG_BYTES)).containsExactly(100L, 0L);
    }

    @Test
    void anHourLaterItIsForgotten() {
        load.add(Measure.REQUESTS, 1);
        clock.advance(Duration.ofMinutes(59));
        assertThat(load.minutes().getFirst().of(Measure.REQUESTS)).isEqualTo(1);
        clock.advance(Duration.ofMinutes(1));
        assertThat(sum(Measure.REQUESTS)).isZero();
        load.add(Measure.REQUESTS, 1);
        assertThat(load.minutes().getLast().of(Measure.REQUESTS)).isEqualTo(1);
        assertThat(sum(Measure.REQUESTS)).isEqualTo(1);
    }

    @Test
    void manyThreadsLoseNothing() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                threads.execute(() -> {
                    for (int j = 0; j < 1_000; j++) {
                        load.add(Measure.DATA_POINTS, 2);
                    }
                });
            }
        }
        assertThat(sum(Measure.DATA_POINTS)).isEqualTo(200_000);
    }

    private List<Load.Minute> last(int count) {
        List<Load.Minute> minutes = load.minutes();
        return minutes.subList(minutes.size() - count, minutes.size());
    }

    private long sum(Measure measure) {
        return load.minutes().stream().mapToLong(minute -> minute.of(measure)).sum();
    }
}
