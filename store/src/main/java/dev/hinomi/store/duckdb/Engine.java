package dev.hinomi.store.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/// A running DuckDB. Its own database is in memory and holds nothing: every file is attached, so that a file that fails
/// can be left and attached again without harm to the others.
final class Engine implements AutoCloseable {
    private final DuckDBConnection root;
    private final Set<DuckDBConnection> connections = ConcurrentHashMap.newKeySet();
    private final Attachments attachments;

    private Engine(DuckDBConnection root, Attachments attachments) {
        this.root = root;
        this.attachments = attachments;
    }

    static Engine start(StoreDirectory directory, StoreSettings settings) throws SQLException {
        Properties options = new Properties();
        options.setProperty("threads", Integer.toString(settings.threads()));
        options.setProperty("memory_limit", settings.memoryMegabytes() + "MB");
        options.setProperty("temp_directory", directory.temporary().toString());
        options.setProperty("autoinstall_known_extensions", "false");
        options.setProperty("autoload_known_extensions", "false");
        options.setProperty("allow_community_extensions", "false");
        // A checkpoint stops the writer for its whole length: hot files are replaced instead.
        options.setProperty("wal_autocheckpoint", "1TB");
        options.setProperty("jdbc_stream_results", "true");
        DuckDBConnection root =
                DriverManager.getConnection("jdbc:duckdb:", options).unwrap(DuckDBConnection.class);
        unlinkNativeLibrary();
        try (Statement statement = root.createStatement()) {
            statement.execute("PRAGMA disable_checkpoint_on_shutdown");
        }
        return new Engine(root, new Attachments(root.duplicate(), directory, settings.attachedFiles()));
    }

    /// A connection of the caller's own, which ends with the engine at the latest. Give it back to [#disconnect].
    DuckDBConnection connect() throws SQLException {
        DuckDBConnection connection = root.duplicate();
        connections.add(connection);
        return connection;
    }

    void disconnect(DuckDBConnection connection) throws SQLException {
        connections.remove(connection);
        connection.close();
    }

    Attachments attachments() {
        return attachments;
    }

    @Override
    public void close() throws SQLException {
        // An instance lives, and keeps its files, until the last connection is closed.
        for (DuckDBConnection connection : connections) {
            disconnect(connection);
        }
        attachments.close();
        root.close();
    }

    /// The driver extracts 70 MB of native library to the temporary directory and removes it at exit, which a kill
    /// prevents. Linux keeps a mapped file alive without its name, so the name can go at once.
    private static void unlinkNativeLibrary() {
        Path maps = Path.of("/proc/self/maps");
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        if (!Files.isReadable(maps)) {
            return;
        }
        try (Stream<String> lines = Files.lines(maps)) {
            for (String file : lines.filter(line -> line.contains("/libduckdb_java") && line.endsWith(".so"))
                    .map(line -> line.substring(line.indexOf('/')))
                    .distinct()
                    .toList()) {
                if (Path.of(file).startsWith(temporary)) {
                    Files.deleteIfExists(Path.of(file));
                }
            }
        } catch (IOException e) {
            System.getLogger(Engine.class.getName())
                    .log(System.Logger.Level.DEBUG, "the extracted DuckDB library stays until exit", e);
        }
    }
}
