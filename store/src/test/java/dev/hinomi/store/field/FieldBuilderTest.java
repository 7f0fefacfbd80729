package dev.hinomi.store.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.kernel.Timers;
import dev.hinomi.store.manifest.DayFile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// When field files are made: files 1, 2 and 3, of which 2 is large.
final class FieldBuilderTest {
    private static final DayFile SMALL_OLD = file(1);
    private static final DayFile LARGE = file(2);
    private static final DayFile SMALL_NEW = file(3);

    private final OneTimer timers = new OneTimer();
    private final AtomicLong events = new AtomicLong();
    private final List<Long> built = new CopyOnWriteArrayList<>();
    private final AtomicReference<FieldBuilder.Work> work =
            new AtomicReference<>((day, stopped) -> built.add(day.number()));
    private final FieldBuilder builder = new FieldBuilder(
            timers,
            new ThreeFiles(),
            day -> !built.contains(day.number()),
            (day, stopped) -> work.get().build(day, stopped));

    @AfterEach
    void close() {
        builder.close();
    }

    @Test
    void whileNothingComesAllAreMadeTheNewestFirst() {
        builder.look();
        pass(2, 0);
        assertThat(built).as("nothing is known of the load yet").isEmpty();
        pass(1, 0);
        await().untilAsserted(() -> assertThat(built).containsExactly(3L, 2L, 1L));
    }

    @Test
    void whileSomeEventsComeSmallFilesWaitForAQuery() {
        builder.look();
        pass(5, 5_000);
        assertThat(built).containsExactly(2L);
        builder.want(SMALL_OLD);
        await().untilAsserted(() -> assertThat(built).containsExactly(2L, 1L));
        pass(9, 0);
        await().untilAsserted(() -> assertThat(built).containsExactly(2L, 1L, 3L));
    }

    @Test
    void whileManyEventsComeOnlyALargeFileIsMadeThatAQueryAskedFor() {
        builder.look();
        builder.want(SMALL_NEW);
        pass(10, 50_000);
        assertThat(built).isEmpty();
        builder.want(LARGE);
        await().untilAsserted(() -> assertThat(built).containsExactly(2L));
        pass(10, 50_000);
        assertThat(built).containsExactly(2L);
    }

    @Test
    void aFileIsLeftForLaterWhenManyEventsBeginToCome() {
        work.set((day, stopped) -> {
            for (int second = 0; second < 9; second++) {
                assertThat(built).isEmpty();
                if (stopped.getAsBoolean()) {
                    throw new CancellationException();
                }
                timers.pass(Duration.ofSeconds(1));
                events.addAndGet(50_000);
            }
            built.add(day.number());
        });
        builder.look();
        pass(5, 0);
        assertThat(built).isEmpty();
    }

    @Test
    void aFileThatFailsHoldsUpNoOtherAndIsTriedAgainLater() {
        work.set((day, stopped) -> {
            if (day.equals(SMALL_NEW)) {
                throw new IOException("played");
            }
            built.add(day.number());
        });
        builder.look();
        pass(3, 0);
        assertThat(built).containsExactly(2L, 1L);
        work.set((day, stopped) -> built.add(day.number()));
        timers.pass(Duration.ofMinutes(10));
        timers.fire();
        pass(3, 0);
        await().untilAsserted(() -> assertThat(built).containsExactly(2L, 1L, 3L));
    }

    @Test
    void allAreMadeAtOnceWhenToldSo() {
        builder.buildAll();
        assertThat(built).containsExactly(3L, 2L, 1L);
    }

    private static ConditionFactory await() {
        return Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1));
    }

    /// Lets seconds pass in which events come, and the builder look in each.
    private void pass(int seconds, long perSecond) {
        for (int i = 0; i < seconds && built.size() < 3; i++) {
            await().until(() -> timers.isSet() || built.size() == 3);
            events.addAndGet(perSecond);
            timers.pass(Duration.ofSeconds(1));
            timers.fire();
        }
        await().until(() -> timers.isSet() || built.size() == 3);
    }

    private static DayFile file(long number) {
        return new DayFile(number, 0, DayFile.Kind.EVENTS, LocalDate.parse("2026-05-01"), 1, 10, 1, 10, 0);
    }

    private final class ThreeFiles implements DayFiles {
        @Override
        public View view() {
            return new View() {
                @Override
                public List<DayFile> files() {
                    return List.of(SMALL_OLD, LARGE, SMALL_NEW);
                }

                @Override
                public boolean isLarge(DayFile file) {
                    return file.equals(LARGE);
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public long storedEvents() {
            return events.get();
        }
    }

    /// A clock that is moved by hand, and the task that was set last.
    private static final class OneTimer implements Timers {
        private Instant now = Instant.parse("2026-05-01T00:00:00Z");
        private @Nullable Runnable task;

        @Override
        public synchronized Instant instant() {
            return now;
        }

        @Override
        public synchronized Timer at(Instant when, Runnable run) {
            task = run;
            return () -> {};
        }

        private synchronized boolean isSet() {
            return task != null;
        }

        private synchronized void pass(Duration time) {
            now = now.plus(time);
        }

        private void fire() {
            Runnable due;
            synchronized (this) {
                due = task;
                task = null;
            }
            if (due != null) {
                due.run();
            }
        }
    }
}
