package dev.hinomi.records.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.internal.SqlWriteTx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

final class GroupCommitTest {
    private static final Scope SCOPE = new Scope("123456789012", "ap-northeast-1");
    private static final Collection<Note> NOTES = new Collection<>("note", Note.class);

    /// Something to store.
    public record Note(String text) {}

    @TempDir
    private Path directory;

    private SqliteRecords open() {
        return SqliteRecords.open(directory.resolve("records.db"));
    }

    private static long put(SqliteRecords records, String id) {
        return records.write(tx -> tx.put(NOTES, SCOPE, id, new Note(id)));
    }

    private static long count(SqliteRecords records) {
        return records.<Integer>read(tx -> tx.listAll(NOTES).size());
    }

    @Test
    void aThousandConcurrentWritesShareFewSyncsAndAFailingOneHarmsNoOther() throws Exception {
        int writes = 1_000;
        Semaphore submitted = new Semaphore(0);
        try (SqliteRecords records = open();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            long before = records.commits();
            Future<Long> first = callers.submit(() -> records.write(tx -> {
                submitted.acquireUninterruptibly(writes);
                return 0L;
            }));
            List<Future<Long>> results = IntStream.range(0, writes)
                    .mapToObj(i -> callers.submit(() -> {
                        submitted.release();
                        return records.write(tx -> {
                            long version = tx.put(NOTES, SCOPE, "n" + i, new Note("n" + i));
                            if (i % 10 == 0) {
                                throw new IllegalStateException("fails alone");
                            }
                            return version;
                        });
                    }))
                    .toList();
            first.get();
            for (int i = 0; i < writes; i++) {
                Future<Long> result = results.get(i);
                if (i % 10 == 0) {
                    assertThatThrownBy(result::get).hasRootCauseMessage("fails alone");
                } else {
                    assertThat(result.get()).isEqualTo(1);
                }
            }
            assertThat(count(records)).isEqualTo(writes - writes / 10);
            assertThat(records.commits() - before).isBetween(2L, 50L);
        }
    }

    @Test
    void aVirtualThreadIsNotPinnedWhileItWaitsAndAFlightRecordingShowsNoValue() throws IOException {
        Path file = directory.resolve("pinned.jfr");
        try (Recording recording = new Recording();
                SqliteRecords records = open()) {
            recording.enable("jdk.VirtualThreadPinned").withoutThreshold().withStackTrace();
            recording.start();
            try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 100; i++) {
                    String id = "n" + i;
                    callers.execute(() -> {
                        put(records, id);
                        count(records);
                    });
                }
            }
            recording.stop();
            recording.dump(file);
            assertThat(count(records)).isEqualTo(100);
        }
        List<RecordedEvent> events = RecordingFile.readAllEvents(file);
        assertThat(events)
                .filteredOn(event -> event.getEventType().getName().equals("jdk.VirtualThreadPinned"))
                .extracting(RecordedEvent::toString)
                .isEmpty();
        // Jdbi records its statements too; their values may be secrets.
        assertThat(events).extracting(RecordedEvent::toString).noneMatch(text -> text.contains("123456789012"));
    }

    @Test
    void afterTheDiskWasFullTheNextWriteWorksAgain() {
        SQLiteConfig small = new SQLiteConfig();
        small.setMaxPageCount(60);
        String large = "x".repeat(100_000);
        try (SqliteRecords records = SqliteRecords.open(directory.resolve("records.db"), small)) {
            put(records, "before");
            records.write(tx -> tx.put(NOTES, SCOPE, "large", new Note(large)));
            assertThatThrownBy(() -> records.write(tx -> {
                        tx.put(NOTES, SCOPE, "half", new Note(""));
                        return tx.put(NOTES, SCOPE, "too large", new Note(large + large));
                    }))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> assertThat(e.fault())
                                    .isInstanceOfSatisfying(
                                            Fault.Unavailable.class,
                                            fault -> assertThat(fault.message())
                                                    .contains("records.db")
                                                    .contains("full")))
                    // Values may be secrets, and the whole chain of causes is logged.
                    .satisfies(e -> assertThat(e.getCause()).hasMessageNotContaining("xxx"));
            assertThat(put(records, "small")).isEqualTo(1);
            records.write(tx -> tx.delete(NOTES, SCOPE, "large"));
            records.write(tx -> tx.put(NOTES, SCOPE, "large again", new Note(large)));
            assertThat(records.<List<String>>read(tx ->
                            tx.listAll(NOTES).stream().map(note -> note.id()).toList()))
                    .containsExactly("before", "large again", "small");
        }
    }

    @Test
    void aWriterThatLostItsConnectionOpensAnother() throws Exception {
        try (SqliteRecords records = open()) {
            put(records, "before");
            // The transaction ends behind the writer's back, as it does when SQLite rolls back after an I/O error.
            assertThatThrownBy(() -> records.write(tx -> {
                        tx.put(NOTES, SCOPE, "lost", new Note(""));
                        ((SqlWriteTx) tx).handle().execute("rollback");
                        return 0;
                    }))
                    .isInstanceOfSatisfying(
                            FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.Unavailable.class));
            assertThat(put(records, "after")).isEqualTo(1);
            assertThat(count(records)).isEqualTo(2);
        }
    }
}
