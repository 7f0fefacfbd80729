package dev.hinomi.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hinomi.store.EventRow;
import dev.hinomi.store.EventScan;
import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.PointRow;
import dev.hinomi.store.TextCondition;
import dev.hinomi.store.manifest.FileManifest;
import dev.hinomi.store.manifest.Layout;
import dev.hinomi.testkit.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` during ingest, sealing, purging, merging and folding, again and again on the same directory.
final class KillTest {
    @TempDir
    private Path directory;

    private final Set<Long> acknowledged = new TreeSet<>();
    private final Set<Long> deleted = new TreeSet<>();
    private long nextBatch;
    private int fieldFiles;

    @Test
    void aKilledProcessLosesNoAcknowledgedBatchAndDoublesNone() throws IOException, InterruptedException, SQLException {
        Random random = new Random(42);
        for (int round = 0; round < 5; round++) {
            writeAndKill(200 + random.nextInt(600));
            verifyFieldFiles();
            try (DuckDbStore store = CrashWriter.open(directory)) {
                verify(store);
                nextBatch += 100; // some that were not acknowledged are stored
            }
        }
        Layout layout = FileManifest.open(directory.resolve("manifest")).load();
        assertThat(layout.days()).as("sealing took place").isNotEmpty();
        assertThat(layout.days()).as("folding took place").anyMatch(file -> file.bin() == 3600);
        assertThat(deleted).as("purging took place").isNotEmpty();
        assertThat(fieldFiles).as("field files outlived a kill").isPositive();
        try (var files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".db") && !name.startsWith("fields-"))
                            .toList())
                    .as("no file is left over")
                    .containsExactlyInAnyOrderElementsOf(
                            layout.files().map(file -> file.fileName()).toList());
        }
    }

    /// Lets a process write until it has reported so many batches.
    private void writeAndKill(int batches) throws IOException, InterruptedException {
        Process process = JavaProcess.of(CrashWriter.class, directory, nextBatch)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                long number = Long.parseLong(line);
                (number < 0 ? deleted : acknowledged).add(Math.abs(number));
                nextBatch = Math.max(nextBatch, number);
                if (--batches == 0) {
                    process.toHandle().destroyForcibly(); // unlike that of the process, it leaves the pipe open
                }
            }
        }
        assertThat(process.waitFor()).as("killed").isEqualTo(137);
    }

    /// Whatever has the name of a field file is whole, and has the rows of its day file if that is still there.
    private void verifyFieldFiles() throws SQLException, IOException {
        List<Path> found;
        try (var files = Files.list(directory)) {
            found = files.filter(file -> file.getFileName().toString().matches("fields-.*\\.db"))
                    .filter(file -> Files.exists(dayFile(file)))
                    .toList();
        }
        for (Path file : found) {
            fieldFiles++;
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "ATTACH '" + file + "' AS f (READ_ONLY); ATTACH '" + dayFile(file) + "' AS d (READ_ONLY)");
                try (ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM d.events AS e FULL JOIN f.fields AS f ON e.rowid = f.rowid"
                                + " WHERE e.id IS DISTINCT FROM f.id")) {
                    row.next();
                    assertThat(row.getLong(1)).as("other rows in " + file).isZero();
                }
            }
        }
    }

    private static Path dayFile(Path fieldFile) {
        return fieldFile.resolveSibling(fieldFile.getFileName().toString().replace("fields-", "events-"));
    }

    private void verify(DuckDbStore store) {
        List<EventRow> all = store.eventsAfter(0, Set.of(), Integer.MAX_VALUE);
        assertThat(all).extracting(EventRow::group).doesNotContainAnyElementsOf(deleted);
        List<EventRow> events =
                all.stream().filter(row -> row.group() == CrashWriter.GROUP).toList();
        assertThat(events).extracting(EventRow::id).doesNotHaveDuplicates().isSorted();
        assertThat(store.events(new EventScan(
                        CrashWriter.GROUP,
                        Set.of(),
                        Instant.MIN,
                        Instant.MAX,
                        false,
                        null,
                        TextCondition.ALWAYS,
                        Integer.MAX_VALUE)))
                .containsExactlyInAnyOrderElementsOf(events);
        Map<Long, List<EventRow>> eventsByBatch =
                events.stream().collect(Collectors.groupingBy(row -> Long.parseLong(row.message())));
        Map<Long, List<PointRow>> pointsByBatch =
                store.points(LongStream.range(0, nextBatch + 1000).boxed().toList(), Instant.MIN, Instant.MAX).stream()
                        .collect(Collectors.groupingBy(PointRow::series));
        Set<Long> batches = new TreeSet<>(eventsByBatch.keySet());
        batches.addAll(pointsByBatch.keySet());

        assertThat(batches).as("acknowledged batches").containsAll(acknowledged);
        for (long batch : batches) {
            assertThat(eventsByBatch.getOrDefault(batch, List.of()))
                    .as("events of batch %d, whole and once, in their order", batch)
                    .isEqualTo(stored(batch, eventsByBatch));
            assertThat(pointsByBatch.getOrDefault(batch, List.of()))
                    .as("points of batch %d, whole and once", batch)
                    .containsExactlyInAnyOrderElementsOf(CrashWriter.points(batch));
        }
    }

    /// The events of a batch with ids in a row from that of the first one on.
    private static List<EventRow> stored(long batch, Map<Long, List<EventRow>> eventsByBatch) {
        List<NewEventRow> rows = CrashWriter.events(batch);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(i).withId(firstId(batch, eventsByBatch) + i))
                .toList();
    }

    private static long firstId(long batch, Map<Long, List<EventRow>> eventsByBatch) {
        List<EventRow> events = eventsByBatch.getOrDefault(batch, List.of());
        return events.isEmpty() ? 0 : events.getFirst().id();
    }
}
