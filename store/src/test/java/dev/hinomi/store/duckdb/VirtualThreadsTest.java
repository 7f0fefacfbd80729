package dev.hinomi.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.PointRow;
import dev.hinomi.store.TextCondition;
import dev.hinomi.store.manifest.MemoryManifest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The store is called from virtual threads and must hold none of their carriers.
final class VirtualThreadsTest {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void noCallPinsAVirtualThread() throws Exception {
        try (DuckDbStore store = open()) {
            useEverything(store, 0); // loads classes, whose initialisation pins
            List<RecordedEvent> pinned = pinnedDuring(() -> {
                try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                    List<Future<?>> calls = IntStream.rangeClosed(1, 200)
                            .<Future<?>>mapToObj(i -> callers.submit(() -> useEverything(store, i)))
                            .toList();
                    for (Future<?> call : calls) {
                        call.get();
                    }
                }
            });
            assertThat(pinned).isEmpty();
        }
    }

    @Test
    void theRecordingSeesAThreadThatIsPinned() throws Exception {
        assertThat(pinnedDuring(() -> Thread.ofVirtual()
                        .start(() -> ParksInItsInitializer.done.getCount())
                        .join()))
                .isNotEmpty();
    }

    /// A native call would hold the carrier without any event: the engine refuses the thread.
    @Test
    void theEngineRefusesVirtualThreads() throws Exception {
        try (Engines engines = new Engines(StoreDirectory.claim(directory), StoreSettings.DEFAULT);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> call = callers.submit(() -> engines.call(engine -> engine));
            assertThatThrownBy(call::get).hasCauseInstanceOf(IllegalStateException.class);
        }
    }

    private static void useEverything(DuckDbStore store, long group) {
        List<NewEventRow> events = IntStream.range(0, 10)
                .mapToObj(i -> new NewEventRow(group, i, NOON.plusSeconds(i), NOON, "message"))
                .toList();
        long first = store.append(events, List.of(new PointRow(group, NOON, 1, 1, 1, 1, true)));
        assertThat(store.eventsAfter(first, Set.of(group), 100)).hasSize(9);
        assertThat(store.points(List.of(group), NOON, NOON.plusMillis(1))).hasSize(1);
        assertThat(store.expireEvents(group, NOON.plusSeconds(2))).isEqualTo(2);
        store.deleteStream(group, 9);
        assertThat(store.events(new EventScan(
                        group,
                        Set.of(),
                        Instant.MIN,
                        Instant.MAX,
                        true,
                        null,
                        new TextCondition.Contains("mess"),
                        100)))
                .extracting(EventRow::id)
                .containsExactlyElementsOf(
                        LongStream.range(first + 2, first + 9).boxed().toList().reversed());
        assertThat(store.streamSpans(group)).hasSize(7);
        store.deleteGroup(group);
        if (group % 50 == 0) {
            store.settle();
        }
    }

    private DuckDbStore open() {
        return DuckDbStore.open(
                directory, new MemoryManifest(), StoreSettings.DEFAULT.withHotRows(500), new StillTimers());
    }

    private interface Action {
        void run() throws Exception;
    }

    private List<RecordedEvent> pinnedDuring(Action action) throws Exception {
        Path file = directory.resolve("pinned.jfr");
        try (Recording recording = new Recording()) {
            recording
                    .enable("jdk.VirtualThreadPinned")
                    .withThreshold(Duration.ZERO)
                    .withStackTrace();
            recording.start();
            action.run();
            recording.stop();
            recording.dump(file);
        }
        return read(file);
    }

    private static List<RecordedEvent> read(Path file) throws IOException {
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.VirtualThreadPinned"))
                .toList();
    }

    private static final class ParksInItsInitializer {
        static final CountDownLatch done = new CountDownLatch(0);

        static {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
