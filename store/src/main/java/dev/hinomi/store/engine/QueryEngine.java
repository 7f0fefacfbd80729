package dev.hinomi.store.engine;

import dev.hinomi.store.rows.RowFunction;
import dev.hinomi.store.rows.RowSource;
import dev.hinomi.store.table.ScalarFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.duckdb.DuckDBConnection;

/// A running DuckDB for one query at a time. Its own database is in memory and holds nothing; the files of the
/// store are attached for reading. Used by one thread at a time, which must be a platform thread.
final class QueryEngine implements AutoCloseable {
    private final DuckDBConnection connection;
    private final AttachedFiles files;
    private final Map<Long, RowSource> sources = new ConcurrentHashMap<>();
    private long lastSource;

    private QueryEngine(DuckDBConnection connection, AttachedFiles files) {
        this.connection = connection;
        this.files = files;
    }

    /// @param spill where it may write what it cannot hold in memory; its own
    static QueryEngine start(Path spill, EngineSettings settings, List<ScalarFunction> functions) throws SQLException {
        Properties options = new Properties();
        options.setProperty("threads", Integer.toString(settings.threads()));
        options.setProperty("memory_limit", settings.memoryMegabytes() + "MB");
        options.setProperty("temp_directory", directory(spill).toString());
        options.setProperty("autoinstall_known_extensions", "false");
        options.setProperty("autoload_known_extensions", "false");
        options.setProperty("allow_community_extensions", "false");
        DuckDBConnection connection =
                DriverManager.getConnection("jdbc:duckdb:", options).unwrap(DuckDBConnection.class);
        QueryEngine engine = new QueryEngine(connection, new AttachedFiles(connection, settings.attachedFiles()));
        try (Statement statement = connection.createStatement()) {
            // Without a progress bar there is no progress; it is not printed.
            statement.execute("SET enable_progress_bar = true");
            statement.execute("SET enable_progress_bar_print = false");
            RowFunction.register(connection, engine.sources);
            for (ScalarFunction function : FieldFunctions.ALL) {
                FunctionRegistration.register(connection, function);
            }
            for (ScalarFunction function : functions) {
                FunctionRegistration.register(connection, function);
            }
            return engine;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Path directory(Path spill) throws SQLException {
        try {
            return Files.createDirectories(spill);
        } catch (IOException e) {
            throw new SQLException("IO Error: " + e, e);
        }
    }

    /// A connection of the caller's own, to be closed by it.
    DuckDBConnection connect() throws SQLException {
        return connection.duplicate();
    }

    AttachedFiles files() {
        return files;
    }

    /// Makes rows of Java known.
    ///
    /// @return their number, by which [RowFunction] finds them
    long add(RowSource source) {
        lastSource++;
        sources.put(lastSource, source);
        return lastSource;
    }

    /// Forgets the rows of Java.
    void clear() {
        sources.clear();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
