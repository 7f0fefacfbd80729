package dev.hinomi.store.duckdb;

import dev.hinomi.store.NewEventRow;
import dev.hinomi.store.PointRow;
import dev.hinomi.store.manifest.HotFile;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// The hot file that takes the appends. Used by one thread.
final class OpenHotFile {
    private final HotFile file;
    private final Engine engine;
    private final Attachments.Lease lease;
    private final DuckDBConnection connection;
    private final DuckDBAppender events;
    private final DuckDBAppender points;
    private final Statement transaction;

    /// A flush costs about as much as the rows of a small batch, also when there is nothing to write.
    private boolean newEvents;

    private boolean newPoints;
    private int rows;
    private long bytes;

    private OpenHotFile(HotFile file, Engine engine, Attachments.Lease lease, DuckDBConnection connection)
            throws SQLException {
        this.file = file;
        this.engine = engine;
        this.lease = lease;
        this.connection = connection;
        this.events = connection.createAppender(Tables.alias(file), "main", Tables.EVENTS);
        this.points = connection.createAppender(Tables.alias(file), "main", Tables.POINTS);
        this.transaction = connection.createStatement();
    }

    /// Creates the file with empty tables.
    static OpenHotFile create(Engine engine, HotFile file) throws SQLException {
        Attachments.Lease lease = engine.attachments().create(file);
        DuckDBConnection connection = engine.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN TRANSACTION");
            statement.execute(Tables.createEvents(file, ""));
            statement.execute(Tables.createPoints(file));
            statement.execute("COMMIT");
            return new OpenHotFile(file, engine, lease, connection);
        } catch (SQLException e) {
            lease.close();
            engine.disconnect(connection);
            throw e;
        }
    }

    HotFile file() {
        return file;
    }

    boolean isOf(Engine other) {
        return engine == other;
    }

    int rows() {
        return rows;
    }

    long bytes() {
        return bytes;
    }

    /// Begins a transaction. The driver does so by itself for statements only: an appender would commit whenever its
    /// buffer is full.
    void begin() throws SQLException {
        transaction.execute("BEGIN TRANSACTION");
    }

    void append(NewEventRow row, long id) throws SQLException {
        events.beginRow()
                .append(row.group())
                .append(row.stream())
                .append(id)
                .append(row.time().toEpochMilli())
                .append(row.ingestion().toEpochMilli())
                .append(row.message())
                .endRow();
        newEvents = true;
        rows++;
        bytes += row.message().length();
    }

    void append(PointRow row) throws SQLException {
        points.beginRow()
                .append(row.series())
                .append(row.time().toEpochMilli())
                .append(row.count())
                .append(row.sum())
                .append(row.min())
                .append(row.max())
                .append(row.exact())
                .endRow();
        newPoints = true;
        rows++;
    }

    /// Makes what was appended durable and visible.
    void commit() throws SQLException {
        if (newEvents) {
            events.flush();
        }
        if (newPoints) {
            points.flush();
        }
        newEvents = false;
        newPoints = false;
        transaction.execute("COMMIT");
    }

    /// Ends writing; whatever was not committed is gone.
    void close() throws SQLException {
        lease.close();
        // This flushes the appenders and then rolls back. To roll back before would let them commit what they flush.
        engine.disconnect(connection);
    }
}
