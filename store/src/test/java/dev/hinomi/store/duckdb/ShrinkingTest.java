package dev.hinomi.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.store.EventScan;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.TextCondition;
import dev.hinomi.store.manifest.FileManifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What expired is gone for readers at once, and from the disk with the next maintenance.
final class ShrinkingTest {
    private static final Instant DAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final int ROWS = 20_000;

    @TempDir
    private Path directory;

    @Test
    void aFileOfWhichHalfExpiredIsRewrittenAndOneThatExpiredGoes() {
        try (DuckDbStore store = DuckDbStore.open(
                directory,
                FileManifest.open(directory.resolve("manifest")),
                StoreSettings.DEFAULT,
                new StillTimers())) {
            store.appendEvents(rows(1, DAY));
            store.appendEvents(rows(2, DAY));
            store.appendEvents(rows(2, DAY.plus(Duration.ofDays(1))));
            store.settle();
            long whole = bytesOnDisk();
            long messages = store.storedBytes(1);

            store.expireEvents(1, DAY.plusSeconds(ROWS / 2));
            assertThat(count(store, 1)).isEqualTo(ROWS / 2);
            assertThat(store.storedBytes(1)).isBetween(messages * 45 / 100, messages * 55 / 100);
            store.settle();
            long rewritten = bytesOnDisk();
            assertThat(rewritten).isLessThan(whole * 9 / 10);

            store.expireEvents(1, DAY.plus(Duration.ofDays(1)));
            store.expireEvents(2, DAY.plus(Duration.ofDays(1)));
            assertThat(count(store, 1)).isZero();
            assertThat(count(store, 2)).isEqualTo(ROWS);
            assertThat(store.storedBytes(1)).isZero();
            store.settle();
            assertThat(bytesOnDisk()).isLessThan(rewritten * 6 / 10);
            assertThat(files())
                    .filteredOn(name -> name.startsWith("events-2026-05-01"))
                    .isEmpty();
            assertThat(count(store, 2)).isEqualTo(ROWS);
        }
    }

    private static List<NewEventRow> rows(long group, Instant day) {
        Random random = new Random(group);
        return IntStream.range(0, ROWS)
                .mapToObj(i -> new NewEventRow(
                        group, 1, day.plusSeconds(i), day, "message " + random.nextLong() + random.nextLong()))
                .toList();
    }

    private static int count(DuckDbStore store, long group) {
        return store.events(new EventScan(
                        group, Set.of(), Instant.MIN, Instant.MAX, false, null, TextCondition.ALWAYS, 1_000_000))
                .size();
    }

    private List<String> files() {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long bytesOnDisk() {
        return files().stream()
                .map(directory::resolve)
                .filter(Files::isRegularFile)
                .mapToLong(file -> file.toFile().length())
                .sum();
    }
}
