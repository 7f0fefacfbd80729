package dev.hinomi.store.field;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/// A DuckDB of its own for field files, so that whatever fails here stops no append and no read: DuckDB declares a
/// database that it could not write invalid, and counts the memory of an instance together.
final class FieldEngine implements AutoCloseable {
    private static final int MEMORY_MEGABYTES = 256;

    private final DuckDBConnection connection;

    private FieldEngine(DuckDBConnection connection) {
        this.connection = connection;
    }

    /// @param spill the directory for what does not fit in memory
    static FieldEngine start(Path spill) throws SQLException {
        Properties options = new Properties();
        // One thread, the caller's, also keeps the rows in their order.
        options.setProperty("threads", "1");
        options.setProperty("memory_limit", MEMORY_MEGABYTES + "MB");
        options.setProperty("temp_directory", spill.toString());
        options.setProperty("autoinstall_known_extensions", "false");
        options.setProperty("autoload_known_extensions", "false");
        options.setProperty("allow_community_extensions", "false");
        options.setProperty("jdbc_stream_results", "true");
        return new FieldEngine(
                DriverManager.getConnection("jdbc:duckdb:", options).unwrap(DuckDBConnection.class));
    }

    /// Opens a file under a name.
    void read(Path file, String name) throws SQLException {
        execute("ATTACH " + literal(file) + " AS " + name + " (READ_ONLY)");
    }

    /// Creates a file under a name.
    void create(Path file, String name) throws SQLException {
        execute("ATTACH " + literal(file) + " AS " + name);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    DuckDBConnection connection() {
        return connection;
    }

    private static String literal(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
