package dev.hinomi.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.store.EventRow;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.field.FieldFiles;
import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.manifest.FileManifest;
import dev.hinomi.store.table.EventFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The field files of a store over its life.
final class FieldFilesTest {
    private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");

    @TempDir
    private Path directory;

    /// Each event has one field: its message is its name and its value.
    private static final EventFields FIELDS = new EventFields() {
        @Override
        public String message(EventRow event) {
            return event.message();
        }

        @Override
        public void discover(EventRow event, FieldSink sink) {
            sink.field(event.message(), event.message());
        }
    };

    @Test
    void aFieldFileComesAndGoesWithItsDayFile() throws IOException {
        try (DuckDbStore store = open()) {
            FieldFiles fields = store.fields(FIELDS);
            store.appendEvents(rows("a", 10));
            store.settle();
            DayFile first = dayFile();
            assertThat(fieldFiles()).containsExactly(FieldFiles.fileName(first));
            assertThat(fields.find(first).orElseThrow().catalog().rowsByName()).containsEntry("a", 10L);

            store.appendEvents(rows("b", 5));
            store.settle();
            assertThat(dayFile()).as("merged").isNotEqualTo(first);
            assertThat(fieldFiles()).containsExactly(FieldFiles.fileName(dayFile()));
            assertThat(fields.find(dayFile()).orElseThrow().catalog().rowsByName())
                    .containsEntry("a", 10L)
                    .containsEntry("b", 5L);

            store.reset();
            assertThat(fieldFiles()).isEmpty();
        }
    }

    @Test
    void filesOfEarlierDaysAreMadeToo() {
        try (DuckDbStore store = open()) {
            store.appendEvents(rows("a", 10));
            store.settle();
            FieldFiles fields = store.fields(FIELDS);
            assertThat(fields.find(dayFile())).isEmpty();
            store.settle();
            assertThat(fields.find(dayFile())).isPresent();
        }
        try (DuckDbStore store = open()) {
            assertThat(store.fields(FIELDS).find(dayFile()))
                    .as("after a restart")
                    .isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(DamagedFilesTest.Harm.class)
    void aDamagedFileIsMadeAgain(DamagedFilesTest.Harm harm) throws IOException {
        try (DuckDbStore store = open()) {
            store.fields(FIELDS);
            store.appendEvents(
                    IntStream.range(0, 5_000).mapToObj(i -> row("field " + i)).toList());
            store.settle();
        }
        Path path = directory.resolve(FieldFiles.fileName(dayFile()));
        harm.to(path);
        try (DuckDbStore store = open()) {
            FieldFiles fields = store.fields(FIELDS);
            // What is wrong in the middle only a query sees.
            fields.find(dayFile()).ifPresent(fields::check);
            assertThat(fields.find(dayFile())).isEmpty();
            assertThat(path).doesNotExist();
            store.settle();
            assertThat(fields.find(dayFile()).orElseThrow().catalog().rowsByName())
                    .hasSize(5_000);
        }
    }

    @Test
    void aFileOfOtherRowsDoesNotCount() throws IOException {
        try (DuckDbStore store = open()) {
            store.fields(FIELDS);
            store.appendEvents(rows("a", 10));
            store.settle();
            Path old = directory.resolve(FieldFiles.fileName(dayFile()));
            Files.copy(old, directory.resolve("copy"));
            store.appendEvents(rows("b", 10));
            store.settle();
        }
        Path path = directory.resolve(FieldFiles.fileName(dayFile()));
        Files.delete(path);
        Files.move(directory.resolve("copy"), path);
        try (DuckDbStore store = open()) {
            assertThat(store.fields(FIELDS).find(dayFile())).isEmpty();
            assertThat(path).doesNotExist();
        }
    }

    @Test
    void whatACrashLeavesIsRemoved() throws IOException {
        try (DuckDbStore store = open()) {
            store.fields(FIELDS);
            store.appendEvents(rows("a", 10));
            store.settle();
        }
        String name = FieldFiles.fileName(dayFile());
        for (String left : List.of(name + ".new", name + ".new.wal", "fields-2026-05-01-00000099.db")) {
            Files.writeString(directory.resolve(left), "half");
        }
        open().close();
        assertThat(fieldFiles()).containsExactly(name);
    }

    @Test
    void aFieldFileThatCannotBeMadeHarmsNothing() throws IOException {
        EventFields failing = new EventFields() {
            @Override
            public String message(EventRow event) {
                return event.message();
            }

            @Override
            public void discover(EventRow event, FieldSink sink) {
                throw new IllegalStateException("played");
            }
        };
        try (DuckDbStore store = open()) {
            FieldFiles fields = store.fields(failing);
            store.appendEvents(rows("a", 10));
            store.settle();
            assertThat(fields.find(dayFile())).isEmpty();
            assertThat(fieldFiles()).isEmpty();
            assertThat(store.damage()).isEmpty();
        }
    }

    @Test
    void theyAreKeptOnceOnly() {
        try (DuckDbStore store = open()) {
            store.fields(FIELDS);
            assertThatThrownBy(() -> store.fields(FIELDS)).isInstanceOf(IllegalStateException.class);
        }
    }

    private DuckDbStore open() {
        return DuckDbStore.open(
                directory, FileManifest.open(directory.resolve("manifest")), StoreSettings.DEFAULT, new StillTimers());
    }

    private DayFile dayFile() {
        return FileManifest.open(directory.resolve("manifest")).load().days().getFirst();
    }

    private List<String> fieldFiles() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("fields-"))
                    .toList();
        }
    }

    private static List<NewEventRow> rows(String message, int count) {
        return IntStream.range(0, count).mapToObj(i -> row(message)).toList();
    }

    private static NewEventRow row(String message) {
        return new NewEventRow(1, 1, START, START, message);
    }
}
