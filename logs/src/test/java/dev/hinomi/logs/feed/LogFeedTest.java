package dev.hinomi.logs.feed;

import static dev.hinomi.logs.LogsFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.logs.LogsFixture;
import dev.hinomi.store.CommitListener;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.TelemetryStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class LogFeedTest {
    private static final int SMALL = 3_000;

    @TempDir
    Path directory;

    private LogsFixture fixture;
    private TelemetryStore store;

    @BeforeEach
    void open() {
        fixture = new LogsFixture(directory);
        store = fixture.store;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aCursorBeginsInTheStoreAndGoesOnInMemory() throws InterruptedException {
        append(1, 5);
        try (LogFeed feed = new LogFeed(store);
                Cursor cursor = feed.open(Set.of(), 2)) {
            append(1, 2);
            assertThat(ids(cursor.next(2))).containsExactly(3L, 4L);
            assertThat(ids(cursor.next(100))).containsExactly(5L, 6L, 7L);
            assertThat(cursor.position()).isEqualTo(feed.lastId()).isEqualTo(7);
            assertThat(cursor.poll(10)).isEmpty();
            append(1, 1);
            assertThat(ids(cursor.next(10))).containsExactly(8L);
        }
    }

    @Test
    void eventsOfOtherGroupsArePassedOver() throws InterruptedException {
        try (LogFeed feed = new LogFeed(store);
                Cursor cursor = feed.open(Set.of(2L), feed.lastId())) {
            append(1, 3);
            assertThat(cursor.poll(10)).isEmpty();
            assertThat(cursor.position()).isEqualTo(3);
            append(2, 1);
            append(3, 1);
            append(2, 1);
            assertThat(ids(cursor.next(10))).containsExactly(4L, 6L);
        }
    }

    @Test
    void memoryAndStoreGiveTheSameRows() throws InterruptedException {
        try (LogFeed feed = new LogFeed(store);
                Cursor cursor = feed.open(Set.of(), 0)) {
            append(1, 3);
            assertThat(cursor.next(10)).isEqualTo(store.eventsAfter(0, Set.of(), 10));
        }
    }

    @Test
    void ofADeletedGroupNothingComesFromTheStore() throws InterruptedException {
        append(1, 3);
        append(2, 1);
        store.deleteGroup(1);
        try (LogFeed feed = new LogFeed(store);
                Cursor cursor = feed.open(Set.of(), 0)) {
            assertThat(ids(cursor.next(10))).containsExactly(4L);
        }
    }

    @Test
    void closingEndsThoseThatWait() throws Exception {
        LogFeed feed = new LogFeed(store);
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Cursor one = feed.open(Set.of(), 0);
            Future<?> waitsForEver = readers.submit(() -> one.next(1));
            Cursor other = feed.open(Set.of(), 0);
            Future<?> waitsToo = readers.submit(() -> other.next(1));
            one.close();
            assertThatThrownBy(waitsForEver::get).hasCauseInstanceOf(CancellationException.class);
            feed.close();
            assertThatThrownBy(waitsToo::get).hasCauseInstanceOf(CancellationException.class);
        }
    }

    @Test
    void afterAGapInTheIdsWhatLiesInItIsReadFromTheStore() {
        RecentEvents recent = new RecentEvents(SMALL);
        recent.addReader();
        recent.committed(List.of(committed(1, 2)));
        assertThat(recent.after(0))
                .hasValueSatisfying(appends -> assertThat(appends).hasSize(1));
        recent.committed(List.of(committed(5, 1)));
        assertThat(recent.after(2)).as("3 and 4 may have been stored").isEmpty();
        assertThat(recent.after(4))
                .hasValueSatisfying(appends -> assertThat(appends).hasSize(1));
    }

    /// Cursors of any speed see exactly what the store has in the end, however small the memory is.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyCursorSeesEveryEventOnceAndInOrder(long seed) throws Exception {
        Random random = new Random(seed);
        int total = 3_000;
        try (LogFeed feed = new LogFeed(store, SMALL);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Set<Long>> wanted = List.of(Set.of(), Set.of(1L), Set.of(2L, 3L), Set.of());
            List<Future<List<EventRow>>> readers = wanted.stream()
                    .map(groups -> {
                        int most = 1 + random.nextInt(200);
                        return threads.submit(() -> follow(feed, groups, most, total));
                    })
                    .toList();
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 3; writer++) {
                int[] sizes = IntStream.generate(() -> 1 + random.nextInt(40))
                        .limit(1_000)
                        .toArray();
                long group = 1L + writer;
                writers.add(threads.submit(() -> write(group, sizes, total / 3)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            List<EventRow> stored = store.eventsAfter(0, Set.of(), Integer.MAX_VALUE);
            assertThat(stored).hasSize(total);
            for (int i = 0; i < wanted.size(); i++) {
                Set<Long> groups = wanted.get(i);
                assertThat(readers.get(i).get())
                        .isEqualTo(stored.stream()
                                .filter(row -> groups.isEmpty() || groups.contains(row.group()))
                                .toList());
            }
        }
    }

    /// Reads until all is there; opens the cursor anew where it stood, now and then.
    private static List<EventRow> follow(LogFeed feed, Set<Long> groups, int most, int total)
            throws InterruptedException {
        List<EventRow> rows = new ArrayList<>();
        int expected = groups.isEmpty() ? total : total / 3 * groups.size();
        long position = 0;
        while (rows.size() < expected) {
            try (Cursor cursor = feed.open(groups, position)) {
                for (int i = 0; i < 5 && rows.size() < expected; i++) {
                    rows.addAll(cursor.next(most));
                }
                position = cursor.position();
            }
        }
        return rows;
    }

    private void write(long group, int[] sizes, int total) {
        int written = 0;
        for (int i = 0; written < total; i++) {
            int size = Math.min(sizes[i], total - written);
            append(group, size);
            written += size;
        }
    }

    private void append(long group, int count) {
        store.appendEvents(Collections.nCopies(count, new NewEventRow(group, 1, NOW, NOW, "message")));
    }

    private static CommitListener.Committed committed(long firstId, int count) {
        return new CommitListener.Committed(
                firstId, Collections.nCopies(count, new NewEventRow(1, 1, NOW, NOW, "message")));
    }

    private static List<Long> ids(List<EventRow> rows) {
        return rows.stream().map(EventRow::id).toList();
    }
}
