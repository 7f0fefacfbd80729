package dev.hinomi.records;

import dev.hinomi.kernel.OpsEvent;
import dev.hinomi.kernel.Scope;
import java.time.Instant;

/// What a transaction can change.
public interface WriteTx extends ReadTx {
    /// Stores a document whatever was there before, and returns its new version.
    <T> long put(Collection<T> collection, Scope scope, String id, T value);

    /// Stores a document only over the version `expected` (0: only when there is none); throws a
    /// [dev.hinomi.kernel.Fault.Conflict] otherwise.
    <T> long put(Collection<T> collection, Scope scope, String id, T value, long expected);

    /// Returns whether there was one.
    boolean delete(Collection<?> collection, Scope scope, String id);

    /// Appends an entry and returns its `seq`.
    <T> long append(Journal<T> journal, Scope scope, String subject, String kind, Instant at, T value);

    /// Deletes the entries before `before`, of all scopes; returns how many.
    int trim(Journal<?> journal, Instant before);

    /// Deletes all entries about `subject`.
    void forget(Journal<?> journal, Scope scope, String subject);

    /// Sets a task, over one of the same id.
    <T> void schedule(Queue<T> queue, String id, Instant due, T value);

    /// Removes a task; returns whether there was one.
    boolean complete(Queue<?> queue, String id);

    /// Appends an event and returns its offset. An event whose id is in the log already is not appended again.
    long publish(OpsEvent event);

    /// Notes how far a consumer has seen the log. In the same transaction as what it did about the events.
    void advance(String consumer, long offset);

    /// Calls `action` once when the transaction is durable, before its caller goes on, and not at all when it fails.
    /// Must return at once. Runs on the writer's thread. For what only hastens work that a restart would find
    /// anyway.
    void afterCommit(Runnable action);
}
