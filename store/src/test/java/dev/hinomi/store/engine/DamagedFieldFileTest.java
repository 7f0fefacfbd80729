package dev.hinomi.store.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.store.table.EventSession;
import dev.hinomi.store.table.EventTable;
import dev.hinomi.store.table.FieldName;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A field file that was good when it was made and cannot be read now: the query that meets it fails, the next one
/// reads the messages, and later ones the file that was made again.
final class DamagedFieldFileTest {
    private static final int ROWS = 80_000;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"SELECT n0 FROM (%s)", "SELECT sum(n0) FROM (%s)"})
    void noRowIsLostInSilence(String sql) throws IOException {
        try (TableFixture fixture = new TableFixture(directory, TableFixture.SMALL)) {
            Random random = new Random(1);
            fixture.store.appendEvents(IntStream.range(0, ROWS)
                    .mapToObj(i -> TableFixture.event(1, 1, i, "n=" + random.nextInt()))
                    .toList());
            fixture.store.settle();
            harm(directory.resolve("store"));
            assertThatThrownBy(() -> numbers(fixture, sql))
                    .isInstanceOfSatisfying(
                            FaultException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.Unavailable.class));
            List<Double> ofMessages = numbers(fixture, sql);
            assertThat(ofMessages).hasSize(sql.contains("sum") ? 1 : ROWS);
            fixture.store.settle();
            assertThat(numbers(fixture, sql)).as("made again").isEqualTo(ofMessages);
        }
    }

    private static List<Double> numbers(TableFixture fixture, String sql) {
        try (EventSession session = fixture.engines.open()) {
            EventTable table = session.table(TableFixture.range(1));
            String select = table.select(List.of(new FieldName("n", false)));
            return TableFixture.query(session, sql.formatted(select), row -> row.number(0));
        }
    }

    private static void harm(Path store) throws IOException {
        Path file;
        try (var files = Files.list(store)) {
            file = files.filter(name -> name.getFileName().toString().startsWith("fields-"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] other = new byte[100_000];
        new Random(2).nextBytes(other);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(other), channel.size() / 2);
        }
    }
}
