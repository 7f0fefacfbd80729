package dev.hinomi.records;

import dev.hinomi.kernel.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a transaction can read. Valid only while the work runs that it was given to.
public interface ReadTx {
    <T> Optional<Document<T>> get(Collection<T> collection, Scope scope, String id);

    /// Documents of one scope whose id starts with `prefix` and is greater than `after`, in the order of the id's
    /// UTF-8 bytes.
    <T> List<Document<T>> list(Collection<T> collection, Scope scope, String prefix, @Nullable String after, int limit);

    /// All documents of all scopes, for what rebuilds its memory at the start.
    <T> List<Document<T>> listAll(Collection<T> collection);

    <T> List<JournalEntry<T>> journal(Journal<T> journal, JournalQuery query);

    /// The tasks that are due at `now`, the longest due first.
    <T> List<Task<T>> due(Queue<T> queue, Instant now, int limit);

    /// When the next task falls due, if there is one.
    Optional<Instant> nextDue(Queue<?> queue);

    /// Events after the offset, in order.
    List<StoredEvent> events(long after, int limit);

    /// The offset up to which a consumer has seen the log; 0 at first.
    long offset(String consumer);
}
