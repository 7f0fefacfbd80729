package dev.hinomi.records.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.sqlite.SQLiteConfig;
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
        // Values hold secrets, which belong neither into a flight recording nor into a log. A limit
        // below 2 makes Jdbi fail while a recording runs.
        handle.getConfig(SqlStatements.class)
                .setIncludeBindingsInTelemetry(false)
                .setJfrParamMaxLength(8);
        handle.getConfig(StatementExceptions.class).setMessageRendering(StatementException::getShortMessage);
    }

    /// `synchronous=FULL`: a commit has reached the disk when it returns. The write-ahead log belongs to the file and
    /// is switched on once, by [SqliteFile#prepare].
    static SqliteConnection forWriting(Path file, SQLiteConfig config) throws SQLException {
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
