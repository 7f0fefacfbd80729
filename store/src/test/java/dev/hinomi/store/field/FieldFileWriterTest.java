package dev.hinomi.store.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.store.EventRow;
import dev.hinomi.store.manifest.DayFile;
import dev.hinomi.store.table.EventFields;
import dev.hinomi.store.table.FieldShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FieldFileWriterTest {
    @TempDir
    private Path directory;

    @Test
    void givesBackExactlyTheFieldsOfEachRow() throws SQLException, IOException {
        int rows = 12_000;
        FieldFile file = write(new MadeUpFields(), rows);
        List<Map<String, String>> all =
                LongStream.range(0, rows).mapToObj(MadeUpFields::of).toList();
        Set<String> names = new TreeSet<>();
        all.stream().limit(1_000).forEach(row -> names.addAll(row.keySet()));
        names.removeIf(name -> name.startsWith("rare") && name.hashCode() % 20 != 0);
        assertThat(names).as("names").hasSizeBetween(200, 300);

        assertThat(FieldFileRows.read(file, names))
                .isEqualTo(all.stream().map(row -> only(names, row)).toList());
    }

    private static Map<String, String> only(Set<String> names, Map<String, String> row) {
        Map<String, String> left = new LinkedHashMap<>();
        names.stream().filter(row::containsKey).forEach(name -> left.put(name, row.get(name)));
        return left;
    }

    @Test
    void theCatalogSaysWhatIsWhereAndHowOften() throws SQLException, IOException {
        int rows = 12_000;
        FieldCatalog catalog = write(new MadeUpFields(), rows).catalog();
        assertThat(catalog.place("level").columns()).isEqualTo(FieldShape.TEXTS);
        assertThat(catalog.place("ms").columns()).isEqualTo(FieldShape.BOTH); // 12.0
        assertThat(catalog.place("level").mayBeInMore()).isFalse();
        List<FieldPlace> few = IntStream.range(0, 150)
                .mapToObj(i -> catalog.place("few" + i))
                .filter(place -> place.columns() == FieldShape.ABSENT)
                .toList();
        assertThat(few).as("beyond a hundred columns").hasSize(150 - (100 - 5 - MadeUpFields.HARD.size()));
        assertThat(few).extracting(FieldPlace::more).containsOnly(FieldShape.TEXTS);
        assertThat(catalog.place("never").shape())
                .as("more names than are known")
                .isEqualTo(FieldShape.BOTH);

        Map<String, Long> expected = new HashMap<>();
        LongStream.range(0, rows)
                .forEach(seed -> MadeUpFields.of(seed).keySet().forEach(name -> expected.merge(name, 1L, Long::sum)));
        assertThat(expected).containsAllEntriesOf(catalog.rowsByName());
        assertThat(catalog.rowsByName())
                .containsKeys("level", "ms", "status", "mixed", "few7")
                .hasSizeGreaterThan(5_000);
    }

    @Test
    void aValueThatTheSampleDidNotShowIsInTheRest() throws SQLException, IOException {
        Map<String, String> odd = new LinkedHashMap<>(Map.of("n", "x"));
        MadeUpFields.HARD.forEach(text -> odd.put(text, text));
        // The sample sees 512 rows of each 3,125.
        FieldFile file = write(
                fields((id, sink) -> {
                    if (id == 2_000) {
                        odd.forEach(sink::field);
                    } else {
                        sink.field("n", id == 2_001 ? "1.0" : "5");
                    }
                }),
                100_000);
        FieldPlace place = file.catalog().place("n");
        assertThat(place.columns()).isEqualTo(FieldShape.NUMBERS);
        assertThat(place.more()).isEqualTo(FieldShape.BOTH);
        assertThat(FieldFileRows.read(file, odd.keySet()).subList(1_999, 2_003))
                .containsExactly(Map.of("n", "5"), odd, Map.of("n", "1.0"), Map.of("n", "5"));
        assertThat(file.catalog().place("other")).isEqualTo(FieldPlace.NOWHERE);
    }

    @Test
    void eventsWithoutFieldsAndASingleEventHaveFilesToo() throws SQLException, IOException {
        FieldFile file = write(fields((id, sink) -> {}), 1);
        assertThat(file.catalog().rowsByName()).isEmpty();
        assertThat(FieldFileRows.read(file, Set.of("a"))).containsExactly(Map.of());
    }

    @Test
    void whatFailsLeavesNoFileBehind() {
        assertThatThrownBy(() -> write(
                        fields((id, sink) -> {
                            if (id == 20_000) {
                                throw new IllegalStateException("no such group");
                            }
                        }),
                        30_000))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no such group");
        assertThat(directory.toFile().list()).containsExactly("events-2026-05-01-00000007.db");
    }

    @Test
    void aWriterThatIsStoppedLeavesNoFileBehind() throws SQLException {
        DayFile day = events(10_000);
        FieldFileWriter writer = new FieldFileWriter(directory.resolve("spill"), new MadeUpFields());
        Path file = directory.resolve("fields.db.new");
        assertThatThrownBy(() -> writer.write(day, directory.resolve(day.fileName()), file, () -> true))
                .isInstanceOf(CancellationException.class);
        assertThat(file).doesNotExist();
    }

    @FunctionalInterface
    private interface OfId {
        void discover(long id, EventFields.FieldSink sink);
    }

    private static EventFields fields(OfId ofId) {
        return new EventFields() {
            @Override
            public String message(EventRow event) {
                return event.message();
            }

            @Override
            public void discover(EventRow event, FieldSink sink) {
                ofId.discover(event.id(), sink);
            }
        };
    }

    private FieldFile write(EventFields fields, int rows) throws SQLException, IOException {
        DayFile day = events(rows);
        Path path = directory.resolve(FieldFiles.fileName(day));
        FieldCatalog written = new FieldFileWriter(directory.resolve("spill"), fields)
                .write(day, directory.resolve(day.fileName()), path, () -> false);
        assertThat(Files.exists(path.resolveSibling(path.getFileName() + ".wal")))
                .isFalse();
        try (FieldEngine engine = FieldEngine.start(directory.resolve("spill"))) {
            engine.read(path, "file");
            FieldCatalog read = new CatalogTables(engine.connection(), "file").read(day);
            assertThat(read.entries()).containsExactlyInAnyOrderElementsOf(written.entries());
            assertThat(read.isComplete()).isEqualTo(written.isComplete());
            return new FieldFile(day, path, read);
        }
    }

    /// A day file of events whose ids and messages are their places.
    private DayFile events(int rows) throws SQLException {
        DayFile day = new DayFile(7, 0, DayFile.Kind.EVENTS, LocalDate.parse("2026-05-01"), 1, rows, 0, rows - 1, 0);
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + directory.resolve(day.fileName()));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE events AS SELECT range // 1000 AS group_id, range % 3 AS stream_id,"
                    + " range AS id, range AS ts, range AS ingested, range::VARCHAR AS message FROM range(" + rows
                    + ")");
        }
        return day;
    }
}
