package dev.hinomi.records.sqlite;

import dev.hinomi.records.Collection;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import dev.hinomi.records.internal.RecordJson;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.sqlite.SQLiteConfig;

/// Records in one SQLite file, with its write-ahead log and its lock beside it. One process at a time.
public final class SqliteRecords implements Records {
    private final SqliteFile file;
    private final GroupCommit writer;
    private final Readers readers;

    private SqliteRecords(SqliteFile file, GroupCommit writer, Readers readers) {
        this.file = file;
        this.writer = writer;
        this.readers = readers;
    }

    /// Opens the file, or makes it; brings it to the newest schema.
    ///
    /// @throws dev.hinomi.kernel.FaultException `Unavailable`, when another process has the file, when it is not a
    ///     file of this program, is damaged, or was written by a newer version; the message says what to do
    public static SqliteRecords open(Path file) {
        return open(file, new SQLiteConfig());
    }

    static SqliteRecords open(Path path, SQLiteConfig config) {
        SqliteFile file = SqliteFile.lock(path);
        try {
            file.checkHeader();
            SqliteConnection connection = SqliteConnection.forWriting(path, config);
            try {
                file.prepare(connection);
            } catch (RuntimeException e) {
                connection.close();
                throw e;
            }
            RecordJson json = new RecordJson();
            return new SqliteRecords(
                    file,
                    new GroupCommit(file, connection, () -> SqliteConnection.forWriting(path, config), json),
                    new Readers(file, json));
        } catch (SQLException e) {
            file.close();
            throw file.unusable(e);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public <T> T write(Work<WriteTx, T> work) {
        RecordsThreads.requireOutsideTransaction();
        return await(writer.submit(work));
    }

    @Override
    public <T> T read(Work<ReadTx, T> work) {
        RecordsThreads.requireOutsideTransaction();
        return await(readers.submit(work));
    }

    @Override
    public long changes(Collection<?> collection) {
        return writer.changes(collection.name());
    }

    @Override
    public void onEvents(Runnable listener) {
        writer.onEvents(listener);
    }

    /// How many commits there were since the file was opened.
    long commits() {
        return writer.commits();
    }

    /// Parks the caller, virtual or not. An interrupt does not end the wait: whether the write happened must be known.
    private static <T> T await(CompletableFuture<T> outcome) {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw e;
            }
        }
    }

    /// Finishes the writes and reads that were begun, and leaves one file without a log.
    @Override
    public void close() {
        readers.close();
        writer.close();
        file.close();
    }
}
