package dev.hinomi.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.manifest.FileManifest;
import dev.hinomi.store.manifest.Layout;
import java.io.IOException;
import java.nio.file.Files;
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

/// Files come and go while others read and write.
final class ConsistentViewTest {
    private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");
    private static final int ROWS = 10;

    @TempDir
    private Path directory;

    @Test
    void everyReadDuringSealingSeesEachRowOnce() throws InterruptedException, ExecutionException {
        AtomicLong acknowledged = new AtomicLong();
        AtomicBoolean done = new AtomicBoolean();
        try (DuckDbStore store = open(60);
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

    @Test
    void filesThatNobodyReadsAnyMoreAreRemoved() throws IOException {
        try (DuckDbStore store = open(1000)) {
            for (long id = 1; id <= 3; id++) {
                store.appendEvents(List.of(event(id)));
                store.settle();
            }
            assertThat(dataFiles()).hasSize(1).first().asString().startsWith("events-2026-05-01-");
            store.deleteGroup(1);
            store.settle();
            assertThat(dataFiles()).isEmpty();
        }
        Layout layout = FileManifest.open(directory.resolve("manifest")).load();
        assertThat(layout.days()).isEmpty();
        assertThat(layout.deletions()).as("nothing is left that they concern").isEmpty();
    }

    @Test
    void aResetStoreIsAsNew() throws IOException {
        try (DuckDbStore store = open(1000)) {
            store.appendEvents(List.of(event(5)));
            store.settle();
            store.appendEvents(List.of(event(6)));
            store.reset();
            assertThat(ids(store)).isEmpty();
            assertThat(store.maxEventId()).isZero();
            assertThat(store.streamSpans(1)).isEmpty();
            assertThat(dataFiles()).isEmpty();
            store.appendEvents(List.of(event(1)));
        }
        try (DuckDbStore store = open(1000)) {
            assertThat(ids(store)).containsExactly(1L);
        }
    }

    @Test
    void aSecondStoreOnTheDirectoryIsRefused() {
        try (DuckDbStore store = open(1000)) {
            assertThatThrownBy(() -> open(1000))
                    .isInstanceOfSatisfying(
                            FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.Unavailable.class))
                    .hasMessageContaining("in use");
            assertThat(ids(store)).isEmpty();
        }
    }

    @Test
    void aClosedStoreSaysSo() {
        DuckDbStore store = open(1000);
        store.close();
        for (Runnable call : List.<Runnable>of(() -> store.appendEvents(List.of(event(1))), () -> ids(store))) {
            assertThatThrownBy(call::run)
                    .isInstanceOfSatisfying(
                            FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.Unavailable.class));
        }
    }

    private DuckDbStore open(int hotRows) {
        return DuckDbStore.open(
                directory,
                FileManifest.open(directory.resolve("manifest")),
                StoreSettings.DEFAULT.withHotRows(hotRows).withAttachedFiles(3),
                new StillTimers());
    }

    private static EventRow event(long id) {
        return new EventRow(1, 1, id, START.plus(Duration.ofMinutes(id)), START, "message " + id);
    }

    private static List<Long> ids(DuckDbStore store) {
        return store
                .events(new EventScan(1, Set.of(), Instant.MIN, Instant.MAX, false, null, List.of(), Integer.MAX_VALUE))
                .stream()
                .map(EventRow::id)
                .toList();
    }

    private List<String> dataFiles() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(".db"))
                    .toList();
        }
    }
}
