package dev.hinomi.store.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// Writes one Parquet file, with the writer of DuckDB: compressed with Zstandard, in row groups of 122,880 rows.
/// Columns: `timestamp` and `ingestion_time` in UTC, `log_group`, `log_stream`, `event_id`, `message`.
///
/// The rows are kept in a database in memory until [#finish], so a file should be of some hundred megabytes at
/// most. Blocking; the native calls run on a platform thread of its own.
public final class ParquetEvents implements AutoCloseable {
    private static final String TABLE = """
            create table events (
                time_ms bigint, ingestion_ms bigint, log_group varchar,
                log_stream varchar, event_id varchar, message varchar)""";

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("parquet-").factory());
    private final DuckDBConnection connection;

    private ParquetEvents(Path temporary) throws IOException {
        try {
            connection = call(thread, () -> connect(temporary));
        } catch (IOException e) {
            thread.shutdown();
            throw e;
        }
    }

    /// Begins a file.
    ///
    /// @param temporary a directory for what does not fit into memory
    public static ParquetEvents begin(Path temporary) throws IOException {
        return new ParquetEvents(temporary);
    }

    /// A row.
    public record Row(
            Instant time, Instant ingestion, String logGroup, String logStream, String eventId, String message) {}

    public void add(List<Row> rows) throws IOException {
        call(thread, () -> {
            try (DuckDBAppender appender = connection.createAppender("events")) {
                for (Row row : rows) {
                    append(appender, row);
                }
            }
            return rows.size();
        });
    }

    /// Writes the file.
    public void finish(Path file) throws IOException {
        String path = file.toAbsolutePath().toString().replace("'", "''");
        String copy = """
                copy (
                    select make_timestamp_ms(time_ms) at time zone 'UTC' as timestamp,
                        make_timestamp_ms(ingestion_ms) at time zone 'UTC' as ingestion_time,
                        log_group, log_stream, event_id, message
                    from events)
                to '%s' (format parquet, compression zstd)""".formatted(path);
        call(thread, () -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(copy);
            }
        });
    }

    @Override
    public void close() throws IOException {
        try {
            call(thread, () -> {
                connection.close();
                return true;
            });
        } finally {
            thread.shutdown();
        }
    }

    private static DuckDBConnection connect(Path temporary) throws SQLException {
        Properties options = new Properties();
        options.setProperty("threads", "1");
        options.setProperty("memory_limit", "256MB");
        options.setProperty("temp_directory", temporary.toString());
        options.setProperty("preserve_insertion_order", "true");
        options.setProperty("autoinstall_known_extensions", "false");
        options.setProperty("autoload_known_extensions", "false");
        DuckDBConnection connection =
                DriverManager.getConnection("jdbc:duckdb:", options).unwrap(DuckDBConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        return connection;
    }

    private static void append(DuckDBAppender appender, Row row) throws SQLException {
        appender.beginRow();
        appender.append(row.time().toEpochMilli())
                .append(row.ingestion().toEpochMilli())
                .append(row.logGroup())
                .append(row.logStream())
                .append(row.eventId())
                .append(row.message());
        appender.endRow();
    }

    private static <T> T call(ExecutorService thread, Callable<T> work) throws IOException {
        try {
            return thread.submit(work).get();
        } catch (ExecutionException e) {
            throw new IOException("Parquet: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Parquet: interrupted", e);
        }
    }
}
