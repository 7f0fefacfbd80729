package dev.hinomi.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.TextCondition;
import dev.hinomi.store.manifest.MemoryManifest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files come and go while others read.
final class ConsistentViewTest {
    private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");
    private static final int ROWS = 10;

    @TempDir
    private Path directory;

    @Test
    void everyReadDuringSealingSeesEachRowOnce() throws InterruptedException, ExecutionException {
        AtomicLong acknowledged = new AtomicLong();
        AtomicBoolean done = new AtomicBoolean();
        try (DuckDbStore store = DuckDbStore.open(
                        directory,
                        new MemoryManifest(),
                        StoreSettings.DEFAULT.withHotRows(60).withAttachedFiles(3),
                        new StillTimers());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> readers = LongStream.range(0, 3)
                    .mapToObj(i -> threads.submit(() -> {
                        int reads = 0;
                        for (; !done.get(); reads++) {
                            long least = acknowledged.get();
                            List<Long> ids = ids(store);
                            assertThat(ids).hasSizeGreaterThanOrEqualTo((int) least);
                            assertThat(ids)
                                    .containsExactlyElementsOf(LongStream.rangeClosed(1, ids.size())
                                            .boxed()
                                            .toList());
                        }
                        return reads;
                    }))
                    .toList();
            try {
                for (long first = 1; first < 120 * ROWS; first += ROWS) {
                    store.appendEvents(LongStream.range(first, first + ROWS)
                            .mapToObj(ConsistentViewTest::event)
                            .toList());
                    acknowledged.set(first + ROWS - 1);
                }
                store.settle();
            } finally {
                done.set(true);
            }
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).as("reads").isPositive();
            }
        }
    }

    private static NewEventRow event(long id) {
        return new NewEventRow(1, 1, START.plus(Duration.ofMinutes(id)), START, "message " + id);
    }

    private static List<Long> ids(DuckDbStore store) {
        return store
                .events(new EventScan(
                        1, Set.of(), Instant.MIN, Instant.MAX, false, null, TextCondition.ALWAYS, Integer.MAX_VALUE))
                .stream()
                .map(EventRow::id)
                .toList();
    }
}
