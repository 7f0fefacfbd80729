package dev.hinomi.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.TextCondition;
import dev.hinomi.store.manifest.FileManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a power loss may do to the end of a log: the last commit is missing, cut, or holds other bytes.
final class TornLogTest {
    private static final int BATCHES = 20;
    private static final int ROWS = 10;

    @TempDir
    private Path directory;

    private Path log;

    /// Leaves the directory as a process does that is stopped in the middle.
    @BeforeEach
    void stopInTheMiddle(@TempDir Path running) throws IOException {
        try (DuckDbStore store = open(running)) {
            for (long batch = 0; batch < BATCHES; batch++) {
                long first = batch * ROWS + 1;
                store.appendEvents(LongStream.range(first, first + ROWS)
                        .mapToObj(id -> new NewEventRow(1, 1, Instant.EPOCH, Instant.EPOCH, "message " + id))
                        .toList());
            }
            try (var files = Files.list(running)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, directory.resolve(file.getFileName()));
                }
            }
        }
        try (var files = Files.list(directory)) {
            log = files.filter(file -> file.toString().endsWith(".wal"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 200})
    void aLogThatEndsEarlyLosesTheLastBatchAsAWhole(int missing) throws IOException {
        byte[] bytes = Files.readAllBytes(log);
        Files.write(log, Arrays.copyOf(bytes, bytes.length - missing));
        assertThat(readIds()).isEqualTo(ids(BATCHES - 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 200})
    void aLogThatEndsInOtherBytesLosesTheLastBatchAndIsKept(int zeros) throws IOException {
        byte[] bytes = Files.readAllBytes(log);
        byte[] torn = bytes.clone();
        Arrays.fill(torn, torn.length - zeros, torn.length, (byte) 0);
        Files.write(log, torn);
        assertThat(readIds()).isEqualTo(ids(BATCHES - 1));
        assertThat(directory.resolve("damaged-" + log.getFileName())).hasBinaryContent(torn);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5_000})
    void zerosBehindTheLastCommitAreIgnored(int zeros) throws IOException {
        byte[] bytes = Files.readAllBytes(log);
        Files.write(log, Arrays.copyOf(bytes, bytes.length + zeros));
        assertThat(readIds()).isEqualTo(ids(BATCHES));
    }

    private static Set<Long> ids(int batches) {
        return LongStream.rangeClosed(1, (long) batches * ROWS).boxed().collect(Collectors.toSet());
    }

    private Set<Long> readIds() {
        try (DuckDbStore store = open(directory)) {
            return store
                    .events(new EventScan(
                            1, Set.of(), Instant.MIN, Instant.MAX, false, null, TextCondition.ALWAYS, 10_000))
                    .stream()
                    .map(EventRow::id)
                    .collect(Collectors.toSet());
        }
    }

    private static DuckDbStore open(Path directory) {
        return DuckDbStore.open(
                directory, FileManifest.open(directory.resolve("manifest")), StoreSettings.DEFAULT, new StillTimers());
    }
}
