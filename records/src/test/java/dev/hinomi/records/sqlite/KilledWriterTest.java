package dev.hinomi.records.sqlite;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.OpsEvent;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Journal;
import dev.hinomi.records.JournalQuery;
import dev.hinomi.records.Records;
import dev.hinomi.records.StoredEvent;
import dev.hinomi.testkit.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that writes is killed at any moment: what it acknowledged is there, and nothing is there by half.
final class KilledWriterTest {
    private static final int ROUNDS = 4;
    private static final Scope SCOPE = new Scope("123456789012", "ap-northeast-1");
    private static final Collection<Note> NOTES = new Collection<>("note", Note.class);
    private static final Journal<Note> HISTORY = new Journal<>("history", Note.class);

    /// Something to store.
    public record Note(String text) {}

    @TempDir
    private Path directory;

    @Test
    void everyAcknowledgedWriteIsThereAfterAKillAndNoneByHalf() throws Exception {
        Path file = directory.resolve("records.db");
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(killAfter(1 + random.nextInt(400), file, round));
            assertWhole(file, acknowledged, "seed " + seed + ", round " + round);
        }
    }

    /// Kills a writer after some acknowledgements, and gives all of them, also those that were on their way.
    private static Set<String> killAfter(int acknowledgements, Path file, int round) throws IOException {
        Process writer = JavaProcess.of(Writer.class, file, "r" + round)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Set<String> acknowledged = new HashSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(writer.getInputStream(), US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // The kill may cut the last line.
                if (line.endsWith(".")) {
                    acknowledged.add(line.substring(0, line.length() - 1));
                }
                if (acknowledged.size() == 1) {
                    assertThatThrownBy(() -> SqliteRecords.open(file))
                            .hasMessageContaining("in use by another process");
                }
                if (acknowledged.size() == acknowledgements) {
                    // By its handle, which leaves the output open for what is still in it.
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.destroyForcibly();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(acknowledgements);
        return acknowledged;
    }

    private static void assertWhole(Path file, Set<String> acknowledged, String when) {
        try (Records records = SqliteRecords.open(file)) {
            Set<String> left = ids(records, "left/");
            assertThat(left).as(when).containsAll(acknowledged);
            assertThat(ids(records, "right/")).as(when).isEqualTo(left);
            assertThat(records.<List<StoredEvent>>read(tx -> tx.events(0, 1_000_000)))
                    .as(when)
                    .extracting(stored -> stored.event().id())
                    .containsExactlyInAnyOrderElementsOf(left);
            JournalQuery all = new JournalQuery(SCOPE, null, Set.of(), null, false, null, 1_000_000);
            assertThat(records.<Integer>read(tx -> tx.journal(HISTORY, all).size()))
                    .as(when)
                    .isEqualTo(left.size());
        }
    }

    private static Set<String> ids(Records records, String prefix) {
        return records.read(tx -> tx.list(NOTES, SCOPE, prefix, null, 1_000_000).stream()
                .map(note -> note.id().substring(prefix.length()))
                .collect(Collectors.toSet()));
    }

    /// The process that is killed: eight writers, each of which prints what was acknowledged to it.
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            Records records = SqliteRecords.open(Path.of(arguments[0]));
            try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 8; i++) {
                    String name = arguments[1] + "-" + i;
                    writers.execute(() -> writeForEver(records, name));
                }
            }
        }

        private static void writeForEver(Records records, String name) {
            for (int i = 0; ; i++) {
                String id = name + "-" + i;
                records.write(tx -> {
                    tx.put(NOTES, SCOPE, "left/" + id, new Note(id));
                    tx.append(HISTORY, SCOPE, name, "written", Instant.EPOCH.plusNanos(1), new Note(id));
                    tx.publish(new OpsEvent.AlarmTransitioned(
                            id, SCOPE, Instant.EPOCH, name, "OK", "ALARM", "", "{}", "{}", List.of(), List.of()));
                    return tx.put(NOTES, SCOPE, "right/" + id, new Note(id));
                });
                System.out.print(id + ".\n");
                System.out.flush();
            }
        }
    }
}
