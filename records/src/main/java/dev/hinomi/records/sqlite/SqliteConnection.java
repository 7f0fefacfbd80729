package dev.hinomi.records.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// One connection, used by one thread at a time. Transactions are begun and ended by [#control] alone, so the driver
/// stays in its autocommit mode and adds none of its own.
final class SqliteConnection implements AutoCloseable {
    private static final int BUSY_MILLIS = 10_000;

    private final Handle handle;
    private final Statement statement;

    private SqliteConnection(Connection connection) throws SQLException {
        statement = connection.createStatement();
        handle = Jdbi.open(connection);
    }

    /// `synchronous=FULL` with a write-ahead log: a commit has reached the disk when it returns.
    static SqliteConnection forWriting(Path file, SQLiteConfig config) throws SQLException {
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        return open(file, config);
    }

    static SqliteConnection forReading(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return open(file, config);
    }

    private static SqliteConnection open(Path file, SQLiteConfig config) throws SQLException {
        config.setBusyTimeout(BUSY_MILLIS);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try {
            return new SqliteConnection(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    Handle handle() {
        return handle;
    }

    void control(String sql) throws SQLException {
        statement.execute(sql);
    }

    @Override
    public void close() {
        handle.close();
    }
}
