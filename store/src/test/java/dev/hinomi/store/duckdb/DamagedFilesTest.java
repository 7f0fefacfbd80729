package dev.hinomi.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.TextCondition;
import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.manifest.FileManifest;
import dev.hinomi.store.manifest.Layout;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One file is not as it was written: what needs it fails and names it, all else goes on.
final class DamagedFilesTest {
    private static final Instant DAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant NEXT_DAY = DAY.plus(Duration.ofDays(1));
    private static final Instant THIRD_DAY = DAY.plus(Duration.ofDays(2));
    private static final int ROWS = 20_000;

    @TempDir
    private Path directory;

    enum Harm {
        TRUNCATED,
        OTHER_BYTES,
        OTHER_HEAD,
        EMPTY,
        GONE;

        void to(Path file) throws IOException {
            if (this == GONE) {
                Files.delete(file);
                return;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                long size = channel.size();
                switch (this) {
                    case TRUNCATED -> channel.truncate(size / 2);
                    case EMPTY -> channel.truncate(0);
                    case OTHER_HEAD -> channel.write(ByteBuffer.allocate(12_288), 0);
                    case OTHER_BYTES -> {
                        // Behind the headers, and short of the end, where the tables are described.
                        byte[] bytes = new byte[(int) (size / 2)];
                        new Random(1).nextBytes(bytes);
                        channel.write(ByteBuffer.wrap(bytes), 12_288);
                    }
                    case GONE -> {}
                }
            }
        }
    }

    /// Group 1 on the first two days, group 2 on the second.
    @BeforeEach
    void fill() {
        try (DuckDbStore store = open()) {
            store.appendEvents(rows(1, DAY, ROWS));
            store.appendEvents(rows(1, NEXT_DAY, 10));
            store.appendEvents(rows(2, NEXT_DAY, 10));
            store.settle();
        }
    }

    @ParameterizedTest
    @EnumSource(Harm.class)
    void whatNeedsADamagedDayFileFailsAndAllElseGoesOn(Harm harm) throws IOException {
        DayFile file = file(DAY);
        harm.to(directory.resolve(file.fileName()));
        try (DuckDbStore store = open()) {
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> events(store, 1, DAY, NEXT_DAY, TextCondition.ALWAYS))
                        .isInstanceOfSatisfying(
                                FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.Unavailable.class))
                        .hasMessageContaining(file.fileName());
                assertThat(events(store, 1, NEXT_DAY, THIRD_DAY, TextCondition.ALWAYS))
                        .hasSize(10);
                assertThat(events(store, 2, DAY, THIRD_DAY, TextCondition.ALWAYS))
                        .hasSize(10);
            }
            assertThat(store.damage()).singleElement().asString().startsWith(file.fileName());
            store.appendEvents(rows(1, NEXT_DAY, 10));
            store.settle();
            assertThat(events(store, 1, NEXT_DAY, THIRD_DAY, TextCondition.ALWAYS))
                    .hasSize(20);
        }
    }

    @Test
    void newestFirstServesWhatComesBeforeTheDamage() throws IOException {
        try (DuckDbStore store = open()) {
            store.appendEvents(rows(1, NEXT_DAY, ROWS));
            store.settle();
        }
        Harm.OTHER_HEAD.to(directory.resolve(file(DAY).fileName()));
        try (DuckDbStore store = open()) {
            EventScan scan = new EventScan(1, Set.of(), DAY, THIRD_DAY, true, null, TextCondition.ALWAYS, 10);
            assertThat(store.events(scan)).hasSize(10);
        }
    }

    @Test
    void aDamagedSummaryIsMadeAgainAndADamagedFilterCostsNothingButTime() throws IOException {
        Path summary = directory.resolve(file(DAY).fileName().replace(".db", ".summary"));
        TextCondition one = new TextCondition.Contains("message 777 ");
        byte[] whole = Files.readAllBytes(summary);
        byte[] damaged = whole.clone();
        damaged[100] ^= 1;
        Files.write(summary, damaged);
        try (DuckDbStore store = open()) {
            assertThat(events(store, 1, DAY, THIRD_DAY, one)).hasSize(2);
        }
        Files.write(summary, Arrays.copyOf(whole, whole.length - 5));
        try (DuckDbStore store = open()) {
            assertThat(events(store, 1, DAY, THIRD_DAY, one)).hasSize(2);
            assertThat(store.streamSpans(1)).hasSize(1);
        }
        assertThat(summary).hasBinaryContent(whole);
    }

    @Test
    void aDamagedHotFileIsSetAsideAndTheStoreOpens() throws IOException {
        List<DataFile> hot;
        Path running = Files.createDirectory(directory.resolve("running"));
        try (DuckDbStore store = open(running)) {
            store.appendEvents(rows(1, DAY, 10));
            store.settle();
            store.appendEvents(rows(1, DAY, 5));
            hot = List.copyOf(layout(running).hot());
            copy(running, directory.resolve("copy"));
        }
        Path copy = directory.resolve("copy");
        Harm.OTHER_HEAD.to(copy.resolve(hot.getFirst().fileName()));
        try (DuckDbStore store = open(copy)) {
            assertThat(events(store, 1, DAY, THIRD_DAY, TextCondition.ALWAYS)).hasSize(10);
            assertThat(store.damage())
                    .singleElement()
                    .asString()
                    .startsWith(hot.getFirst().fileName());
            assertThat(copy.resolve("damaged-" + hot.getFirst().fileName())).exists();
            store.appendEvents(rows(1, DAY, 5));
            assertThat(events(store, 1, DAY, THIRD_DAY, TextCondition.ALWAYS)).hasSize(15);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private DayFile file(Instant day) {
        return layout(directory).days().stream()
                .filter(file -> file.day().toEpochDay() == day.getEpochSecond() / 86_400)
                .findFirst()
                .orElseThrow();
    }

    private static Layout layout(Path directory) {
        return FileManifest.open(directory.resolve("manifest")).load();
    }

    private DuckDbStore open() {
        return open(directory);
    }

    private static DuckDbStore open(Path directory) {
        return DuckDbStore.open(
                directory, FileManifest.open(directory.resolve("manifest")), StoreSettings.DEFAULT, new StillTimers());
    }

    private static List<EventRow> events(
            DuckDbStore store, long group, Instant start, Instant end, TextCondition texts) {
        return store.events(new EventScan(group, Set.of(), start, end, false, null, texts, 100_000));
    }

    private static List<NewEventRow> rows(long group, Instant day, int count) {
        Random random = new Random(group);
        return IntStream.range(0, count)
                .mapToObj(i -> new NewEventRow(
                        group, 1, day.plusMillis(i), day, "message " + i % 10_000 + " " + random.nextLong()))
                .toList();
    }
}
