package dev.hinomi.store.duckdb;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.TextCondition;
import dev.hinomi.store.manifest.FileManifest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/// A process whose files may not grow beyond a limit. Between small batches it appends some that are too large, and
/// ends with 0 when those failed and every row of the others is there once.
final class FullDiskWriter {
    private static final int ROWS = 500;

    /// With a batch of these a log is larger than the limit.
    private static final String LARGE = "x".repeat(200_000);

    private FullDiskWriter() {}

    public static void main(String[] args) {
        Path directory = Path.of(args[0]);
        List<Long> acknowledged = new ArrayList<>();
        try (DuckDbStore store = open(directory)) {
            for (int batch = 0; batch < 20; batch++) {
                if (batch % 10 == 9) {
                    requireUnavailable(() -> store.appendEvents(rows(LARGE)));
                }
                long first = store.appendEvents(rows("message"));
                LongStream.range(first, first + ROWS).forEach(acknowledged::add);
            }
            verify(store, acknowledged);
        }
        try (DuckDbStore store = open(directory)) {
            verify(store, acknowledged);
        }
    }

    private static List<NewEventRow> rows(String message) {
        return Collections.nCopies(ROWS, new NewEventRow(1, 1, Instant.EPOCH, Instant.EPOCH, message));
    }

    private static void requireUnavailable(Runnable append) {
        try {
            append.run();
        } catch (FaultException e) {
            if (e.fault() instanceof Fault.Unavailable) {
                return;
            }
            throw e;
        }
        throw new IllegalStateException("a batch was stored that is larger than a file may be");
    }

    private static DuckDbStore open(Path directory) {
        return DuckDbStore.open(
                directory, FileManifest.open(directory.resolve("manifest")), StoreSettings.DEFAULT, new StillTimers());
    }

    private static void verify(DuckDbStore store, List<Long> acknowledged) {
        List<Long> stored = store
                .events(new EventScan(
                        1, Set.of(), Instant.MIN, Instant.MAX, false, null, TextCondition.ALWAYS, Integer.MAX_VALUE))
                .stream()
                .map(EventRow::id)
                .toList();
        if (!stored.equals(acknowledged)) {
            throw new IllegalStateException(
                    stored.size() + " rows stored (expected: the " + acknowledged.size() + " acknowledged ones)");
        }
    }
}
