package dev.hinomi.store.duckdb;

import dev.hinomi.store.EventRow;
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
    }

    /// Creates the file with empty tables.
    static OpenHotFile create(Engine engine, HotFile file) throws SQLException {
        Attachments.Lease lease = engine.attachments().create(file);
        DuckDBConnection connection = engine.connect();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(Tables.createEvents(file, ""));
            statement.execute(Tables.createPoints(file));
            connection.commit();
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

    void append(EventRow row) throws SQLException {
        events.beginRow()
                .append(row.group())
                .append(row.stream())
                .append(row.id())
                .append(row.time().toEpochMilli())
                .append(row.ingestion().toEpochMilli())
                .append(row.message())
                .endRow();
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
        rows++;
    }

    /// Makes what was appended durable and visible.
    void commit() throws SQLException {
        events.flush();
        points.flush();
        connection.commit();
    }

    /// Ends writing; whatever was not committed is gone.
    void close() throws SQLException {
        lease.close();
        // Closing an appender would flush it into a transaction that may have failed: the connection goes first.
        connection.rollback();
        engine.disconnect(connection);
    }
}
