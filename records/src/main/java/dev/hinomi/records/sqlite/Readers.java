package dev.hinomi.records.sqlite;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records.Work;
import dev.hinomi.records.internal.RecordJson;
import dev.hinomi.records.internal.SqlReadTx;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import org.jdbi.v3.core.JdbiException;

/// A few threads that read, each on a snapshot of its own: a reader sees no half transaction and never waits for the
/// writer.
final class Readers implements AutoCloseable {
    private static final int THREADS = 4;

    private final SqliteFile file;
    private final RecordJson json;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(THREADS, RecordsThreads.named("records-reader"));

    /// Connections that nobody uses. A thread that finds none opens one, so there are at most as many as threads.
    private final BlockingQueue<SqliteConnection> idle = new LinkedBlockingQueue<>();

    Readers(SqliteFile file, RecordJson json) {
        this.file = file;
        this.json = json;
    }

    <T> CompletableFuture<T> submit(Work<ReadTx, T> work) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        try {
            ((Executor) threads).execute(() -> settle(outcome, work));
        } catch (RejectedExecutionException e) {
            throw new FaultException(new Fault.Unavailable(file.path() + ": is closed"), e);
        }
        return outcome;
    }

    private <T> void settle(CompletableFuture<T> outcome, Work<ReadTx, T> work) {
        try {
            outcome.complete(read(work));
        } catch (SQLException | JdbiException e) {
            outcome.completeExceptionally(file.unavailable(e));
        } catch (Throwable e) {
            outcome.completeExceptionally(e);
        }
    }

    private <T> T read(Work<ReadTx, T> work) throws SQLException {
        SqliteConnection free = idle.poll();
        SqliteConnection connection = free == null ? SqliteConnection.forReading(file.path()) : free;
        boolean sound = false;
        SqlReadTx tx = new SqlReadTx(connection.handle(), json);
        try {
            connection.control("begin");
            try {
                return work.apply(tx);
            } finally {
                tx.end();
                connection.control("rollback");
                sound = true;
            }
        } finally {
            if (sound) {
                idle.add(connection);
            } else {
                connection.close();
            }
        }
    }

    @Override
    public void close() {
        threads.close();
        idle.forEach(SqliteConnection::close);
        idle.clear();
    }
}
