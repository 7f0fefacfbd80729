package dev.hinomi.records;

/// The durable state of the program, apart from telemetry. All that one [#write] does is atomic; when it returns, it
/// survives `kill -9` and power loss. Writes of many callers share one sync of the disk (group commit).
///
/// Blocking; callers run on virtual threads, the native calls on the implementation's own platform threads.
public interface Records extends AutoCloseable {
    /// Runs `work` once, alone, in a transaction, and returns when it is durable. When `work` throws, nothing of it is
    /// kept and the exception reaches the caller; transactions that share its commit are not affected.
    <T> T write(Work<WriteTx, T> work);

    /// Runs `work` on a snapshot of what was committed.
    <T> T read(Work<ReadTx, T> work);

    /// A number that grows whenever documents of the collection were replaced or deleted, before their writer goes on;
    /// new ones do not count. Whoever reads it first and documents then may use these until it is another.
    long changes(Collection<?> collection);

    /// Calls `listener` after each commit that appended events. Must return at once. Runs on the writer's thread.
    void onEvents(Runnable listener);

    @Override
    void close();

    /// What is done in a transaction. Must not keep the transaction, and must not block on anything else.
    @FunctionalInterface
    interface Work<X, T> {
        T apply(X tx);
    }
}
