package dev.hinomi.store.engine;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.store.duckdb.DayPart;
import dev.hinomi.store.field.FieldFile;
import dev.hinomi.store.manifest.DataFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/// The files that an engine has open for reading, those used last the longest. Used by the engine's thread.
final class AttachedFiles {
    private final DuckDBConnection connection;
    private final int limit;
    private final Map<String, Path> attached = new LinkedHashMap<>(16, 0.75f, true);

    AttachedFiles(DuckDBConnection connection, int limit) {
        this.connection = connection;
        this.limit = limit;
    }

    /// A file under the name that it has in SQL.
    record Named(String alias, Path path) {
        static Named of(DayPart part) {
            return new Named(events(part.file()), part.path());
        }

        static Named of(FieldFile file) {
            return new Named(fields(file.day()), file.path());
        }

        /// The name of a day file.
        static String events(DataFile file) {
            return "f" + file.number();
        }

        /// The name of the field file of a day file.
        static String fields(DataFile file) {
            return "x" + file.number();
        }
    }

    /// Opens the files; others may be closed for them.
    void use(Collection<Named> files) throws SQLException {
        Set<String> used = new HashSet<>();
        files.forEach(file -> used.add(file.alias()));
        for (Named file : files) {
            if (attached.get(file.alias()) == null) {
                makeRoom(used);
                attach(file);
            }
        }
    }

    private void attach(Named file) throws SQLException {
        try {
            execute("ATTACH '" + file.path().toString().replace("'", "''") + "' AS " + file.alias() + " (READ_ONLY)");
        } catch (SQLException e) {
            if (EngineErrors.concernsAll(e)) {
                throw e;
            }
            throw new FaultException(
                    new Fault.Unavailable("telemetry store: " + file.path().getFileName() + " cannot be read: "
                            + EngineErrors.reason(e)),
                    e);
        }
        attached.put(file.alias(), file.path());
    }

    /// Closes a file that is gone, if it is open.
    void close(String alias) throws SQLException {
        if (attached.remove(alias) != null) {
            execute("DETACH " + alias);
        }
    }

    private void makeRoom(Set<String> used) throws SQLException {
        Iterator<String> eldest = attached.keySet().iterator();
        while (attached.size() >= limit && eldest.hasNext()) {
            String alias = eldest.next();
            if (!used.contains(alias)) { // when all are used: better one too many than a query that cannot go on
                eldest.remove();
                execute("DETACH " + alias);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
