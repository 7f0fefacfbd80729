package dev.hinomi.records.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Records;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are refused, and that are left as they were.
final class SqliteFileTest {
    private static final Scope SCOPE = new Scope("123456789012", "ap-northeast-1");
    private static final Collection<Note> NOTES = new Collection<>("note", Note.class);

    /// Something to store.
    public record Note(String text) {}

    @TempDir
    private Path directory;

    private Path file() {
        return directory.resolve("data").resolve("records.db");
    }

    private void assertRefused(String... message) throws IOException {
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(() -> SqliteRecords.open(file()).close())
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.fault())
                                .isInstanceOfSatisfying(
                                        Fault.Unavailable.class,
                                        fault -> assertThat(fault.message())
                                                .startsWith(file() + ": ")
                                                .contains(message)));
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    private void fill() {
        try (Records records = SqliteRecords.open(file())) {
            records.write(tx -> {
                for (int i = 0; i < 200; i++) {
                    tx.put(NOTES, SCOPE, "n" + i, new Note("text ".repeat(100)));
                }
                return true;
            });
        }
    }

    private void sql(String... statements) throws SQLException, IOException {
        Files.createDirectories(file().getParent());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @Test
    void closingLeavesTheDataInOneFile() throws IOException {
        fill();
        try (var files = Files.list(file().getParent())) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("records.db", "records.db.lock");
        }
    }

    @Test
    void allFilesAreForTheirOwnerAlone() throws IOException {
        try (Records records = SqliteRecords.open(file())) {
            records.write(tx -> tx.put(NOTES, SCOPE, "n", new Note("")));
            try (var files = Files.list(file().getParent())) {
                assertThat(files)
                        .hasSizeGreaterThanOrEqualTo(4)
                        .allSatisfy(
                                each -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                                        .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void aFileThatIsOpenIsRefused() throws IOException {
        try (Records open = SqliteRecords.open(file())) {
            assertThatThrownBy(() -> SqliteRecords.open(file()))
                    .hasMessage(file() + ": is in use by another process, which holds " + file()
                            + ".lock: stop that process, or choose another data directory");
            assertThat(open.<Boolean>read(tx -> tx.listAll(NOTES).isEmpty())).isTrue();
        }
        SqliteRecords.open(file()).close();
    }

    @Test
    void aFileOfAnotherKindIsRefused() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "notes about databases\n".repeat(100));
        assertRefused("is not a SQLite database", "choose another data directory");
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefused() throws Exception {
        sql("create table document (x text)");
        assertRefused("is a SQLite database of another program");
    }

    @Test
    void aNewerSchemaIsRefused() throws Exception {
        fill();
        sql("insert into schema_version (version, script) values (2, '2-later.sql')");
        assertRefused("has schema 2 (2-later.sql)", "expected: at most 1", "start the version that wrote it");
    }

    @Test
    void aDamagedPageIsRefused() throws IOException {
        fill();
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            for (long page = 3; page * 4096 < channel.size(); page++) {
                channel.write(ByteBuffer.allocate(512).put(0, (byte) 0x55), page * 4096);
            }
        }
        assertRefused("is damaged", "restore a backup");
    }

    @Test
    void aTruncatedFileIsRefused() throws IOException {
        fill();
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        assertRefused("restore a backup");
    }

    @Test
    void anEmptyFileIsFilled() throws IOException {
        Files.createDirectories(file().getParent());
        Files.createFile(file());
        fill();
        assertThat(Files.size(file())).isPositive();
    }
}
