package dev.hinomi.store.duckdb;

import dev.hinomi.store.manifest.DataFile;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBConnection;

/// The files that are open. Day files that nobody reads stay open up to a limit, those used last the longest.
final class Attachments implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final DuckDBConnection connection;
    private final StoreDirectory directory;
    private final int limit;
    private final Map<Long, Attached> attached = new LinkedHashMap<>(16, 0.75f, true);

    Attachments(DuckDBConnection connection, StoreDirectory directory, int limit) {
        this.connection = connection;
        this.directory = directory;
        this.limit = limit;
    }

    /// Opens the files for reading and keeps them open until the lease is closed.
    Lease use(Collection<? extends DataFile> files) throws SQLException {
        lock.lock();
        try {
            List<Attached> used = new ArrayList<>();
            try {
                for (DataFile file : files) {
                    used.add(attach(file, " (READ_ONLY)"));
                }
            } catch (SQLException e) {
                release(used);
                throw e;
            }
            return new Lease(this, used);
        } finally {
            lock.unlock();
        }
    }

    /// Creates a file, or opens it for writing.
    Lease create(DataFile file) throws SQLException {
        lock.lock();
        try {
            return new Lease(this, List.of(attach(file, "")));
        } finally {
            lock.unlock();
        }
    }

    /// Closes a file that nobody uses.
    void detach(DataFile file) throws SQLException {
        lock.lock();
        try {
            if (attached.remove(file.number()) != null) {
                execute("DETACH " + Tables.alias(file));
            }
        } finally {
            lock.unlock();
        }
    }

    private Attached attach(DataFile file, String options) throws SQLException {
        Attached entry = attached.get(file.number());
        if (entry == null) {
            makeRoom();
            String path = directory.resolve(file).toString().replace("'", "''");
            String sql = "ATTACH '" + path + "' AS " + Tables.alias(file) + options;
            try {
                execute(sql);
            } catch (SQLException e) {
                if (!TornLog.cut(directory, file, e)) {
                    throw e;
                }
                execute(sql);
            }
            entry = new Attached(file);
            attached.put(file.number(), entry);
        }
        entry.users++;
        return entry;
    }

    private void makeRoom() throws SQLException {
        while (attached.size() >= limit) {
            Attached idle = attached.values().stream()
                    .filter(entry -> entry.users == 0)
                    .findFirst()
                    .orElse(null);
            if (idle == null) {
                return; // all are being read: better one too many than a read that cannot go on
            }
            attached.remove(idle.file.number());
            execute("DETACH " + Tables.alias(idle.file));
        }
    }

    private void release(Collection<Attached> entries) {
        lock.lock();
        try {
            entries.forEach(entry -> entry.users--);
        } finally {
            lock.unlock();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static final class Attached {
        private final DataFile file;
        private int users;

        private Attached(DataFile file) {
            this.file = file;
        }
    }

    /// Files that stay open.
    static final class Lease implements AutoCloseable {
        private final Attachments owner;
        private final List<Attached> entries;

        private Lease(Attachments owner, List<Attached> entries) {
            this.owner = owner;
            this.entries = entries;
        }

        @Override
        public void close() {
            owner.release(entries);
        }
    }
}
