package dev.hinomi.store.duckdb;

import dev.hinomi.store.EventRow;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.PointFold;
import dev.hinomi.store.PointRow;
import dev.hinomi.store.manifest.FileManifest;
import dev.hinomi.store.table.EventFields;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// A process that appends batches as fast as it can and says which were acknowledged, until it is killed. A batch is
/// five events, five points, or both. Meanwhile it fills and deletes groups, and seals, purges, merges and folds
/// without end; it says which group is deleted by the negative of its id.
final class CrashWriter {
    static final int BATCH = 5;
    static final long GROUP = 1;

    /// Groups from here on are deleted as soon as they have events.
    static final long FIRST_DELETED = 1_000;

    static final Instant START = Instant.parse("2026-05-01T22:00:00Z");

    /// An event has its batch as a field.
    static final EventFields FIELDS = new EventFields() {
        @Override
        public String message(EventRow event) {
            return event.message();
        }

        @Override
        public void discover(EventRow event, FieldSink sink) {
            sink.field("batch", event.message());
        }
    };

    /// Each point is alone in its hour, so that folding must not be noticed.
    private static final PointFold FOLD =
            new PointFold(START.plus(Duration.ofDays(3)), Duration.ofHours(1), PointFold.Precision.SKETCHED);

    private CrashWriter() {}

    /// Writes until it is killed.
    ///
    /// @param args the directory, and the number of the first batch
    public static void main(String[] args) {
        AtomicLong next = new AtomicLong(Long.parseLong(args[1]));
        PrintStream acknowledged = System.out;
        DuckDbStore store = open(Path.of(args[0]));
        store.fields(FIELDS);
        store.settle(); // so that there are field files, and folded points, from the second run on
        store.foldPoints(FOLD);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                callers.execute(() -> {
                    while (true) {
                        long batch = next.getAndIncrement();
                        store.append(events(batch), points(batch));
                        say(acknowledged, batch);
                    }
                });
            }
            callers.execute(() -> {
                for (long group = FIRST_DELETED + Long.parseLong(args[1]); true; group++) {
                    long doomed = group;
                    store.append(
                            events(1).stream()
                                    .map(row -> new NewEventRow(
                                            doomed, row.stream(), row.time(), row.ingestion(), "doomed"))
                                    .toList(),
                            List.of());
                    store.deleteGroup(group);
                    say(acknowledged, -group);
                    store.foldPoints(FOLD);
                    store.settle();
                }
            });
        }
    }

    private static void say(PrintStream acknowledged, long number) {
        synchronized (acknowledged) {
            acknowledged.println(number);
            acknowledged.flush();
        }
    }

    /// A store that seals all the time.
    static DuckDbStore open(Path directory) {
        return DuckDbStore.open(
                directory,
                FileManifest.open(directory.resolve("manifest")),
                StoreSettings.DEFAULT.withHotRows(400),
                new StillTimers());
    }

    /// The message is the number of the batch.
    static List<NewEventRow> events(long batch) {
        return IntStream.range(0, batch % 3 == 0 ? 0 : BATCH)
                .mapToObj(i -> new NewEventRow(GROUP, i, time(batch, i), START, Long.toString(batch)))
                .toList();
    }

    /// The batch is the series.
    static List<PointRow> points(long batch) {
        return IntStream.range(0, batch % 3 == 1 ? 0 : BATCH)
                .mapToObj(i -> new PointRow(batch, time(batch, i), 1, i, i, i, true))
                .toList();
    }

    /// Three days, the rows of a batch on two of them at times.
    private static Instant time(long batch, int row) {
        return START.plus(Duration.ofHours(batch / 3 % 3 * 24 + row));
    }
}
