package dev.hinomi.records.sqlite;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.records.internal.Migrations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The database file: locked by this process, proven to be ours and sound, and at the newest schema.
final class SqliteFile implements AutoCloseable {
    private static final Migrations MIGRATIONS = new Migrations(SqliteFile.class, List.of("1-base.sql"));
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(US_ASCII);

    private static final FileAttribute<?>[] OWNER_ONLY = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };

    /// `HNMI`, which SQLite keeps in the header of the file.
    private static final int APPLICATION_ID = 0x484e4d49;

    private static final Set<SQLiteErrorCode> DAMAGE =
            EnumSet.of(SQLiteErrorCode.SQLITE_CORRUPT, SQLiteErrorCode.SQLITE_NOTADB);

    /// Above this size a whole check would cost more than the start may take; damage is then found when it is read.
    private static final long CHECKED_BYTES = 64L << 20;

    private final Path path;
    private final FileChannel lock;

    private SqliteFile(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static SqliteFile lock(Path path) {
        Path lockFile = path.resolveSibling(path.getFileName() + ".lock");
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            createForOwner(lockFile);
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw refused(
                        path,
                        "is in use by another process, which holds " + lockFile
                                + ": stop that process, or choose another data directory");
            }
            createForOwner(path);
            return new SqliteFile(path, channel);
        } catch (IOException e) {
            throw new FaultException(new Fault.Unavailable(path + ": cannot be locked: " + e), e);
        }
    }

    /// Records hold secrets. SQLite gives the files beside the database the mode that the database has.
    private static void createForOwner(Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            Files.createFile(file, posix ? OWNER_ONLY : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException e) {
            // As it should be, at every start but the first.
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    /// Refuses a file that is not ours, is damaged, or is from a newer version, before anything is written to it.
    void prepare(SqliteConnection connection) {
        try {
            boolean fresh = number(connection, "select count(*) from sqlite_master") == 0;
            if (!fresh && number(connection, "pragma application_id") != APPLICATION_ID) {
                throw refused(path, "is a SQLite database of another program: choose another data directory");
            }
            if (Files.size(path) <= CHECKED_BYTES) {
                check(connection);
            }
            connection.control("pragma journal_mode = wal");
            connection.control("begin immediate");
            MIGRATIONS.run(connection.handle(), path.toString());
            connection.control("pragma application_id = " + APPLICATION_ID);
            connection.control("commit");
        } catch (SQLException | JdbiException | IOException e) {
            throw unusable(e);
        }
    }

    /// SQLite would take a file of any other kind for an empty or a damaged database.
    void checkHeader() {
        try {
            if (Files.size(path) == 0) {
                return;
            }
            try (InputStream in = Files.newInputStream(path)) {
                if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                    throw refused(path, "is not a SQLite database: restore a backup, or choose another data directory");
                }
            }
        } catch (IOException e) {
            throw new FaultException(new Fault.Unavailable(path + ": cannot be read: " + e), e);
        }
    }

    /// What a caller is told when SQLite fails.
    FaultException unavailable(Throwable cause) {
        return new FaultException(
                new Fault.Unavailable(path + ": " + root(cause).getMessage()), cause);
    }

    private void check(SqliteConnection connection) {
        String result = connection
                .handle()
                .createQuery("pragma quick_check(1)")
                .mapTo(String.class)
                .first();
        if (!result.equals("ok")) {
            throw refused(path, "is damaged (" + result + "): restore a backup");
        }
    }

    /// What the user is told when the file cannot even be opened.
    FaultException unusable(Throwable cause) {
        Throwable root = root(cause);
        boolean damaged = root instanceof SQLiteException failure && DAMAGE.contains(failure.getResultCode());
        return new FaultException(
                new Fault.Unavailable(path + ": cannot be opened (" + root.getMessage() + ")"
                        + (damaged ? ": restore a backup" : "")),
                cause);
    }

    private static Throwable root(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static long number(SqliteConnection connection, String sql) {
        return connection.handle().createQuery(sql).mapTo(Long.class).one();
    }

    private static FaultException refused(Path path, String why) {
        return new FaultException(new Fault.Unavailable(path + ": " + why));
    }

    /// Closes the channel, which gives the lock up. The lock file stays: deleting it would race with a process that
    /// has just opened it.
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new FaultException(new Fault.Unavailable(path + ": cannot be unlocked: " + e), e);
        }
    }
}
