package dev.hinomi.records.sqlite;

import dev.hinomi.kernel.FaultException;
import dev.hinomi.records.Records.Work;
import dev.hinomi.records.WriteTx;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A transaction that waits for its turn, and the caller that waits for it. What came of it is kept back until the
/// commit is durable; that holds for a failure too, because it may stem from what an earlier transaction of the same
/// commit wrote.
final class PendingWrite<T> {
    private final Work<WriteTx, T> work;
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable Throwable failure;

    PendingWrite(Work<WriteTx, T> work) {
        this.work = work;
    }

    void run(WriteTx tx) {
        result = work.apply(tx);
    }

    void failed(Throwable cause) {
        failure = cause;
    }

    /// Lets the caller go.
    @SuppressWarnings("NullAway") // T may itself be nullable
    void settle() {
        if (failure == null) {
            outcome.complete(result);
        } else {
            outcome.completeExceptionally(failure);
        }
    }

    void abort(FaultException cause) {
        outcome.completeExceptionally(cause);
    }

    CompletableFuture<T> outcome() {
        return outcome;
    }
}
