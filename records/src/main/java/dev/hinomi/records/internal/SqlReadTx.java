package dev.hinomi.records.internal;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.Journal;
import dev.hinomi.records.JournalEntry;
import dev.hinomi.records.JournalQuery;
import dev.hinomi.records.Queue;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.StoredEvent;
import dev.hinomi.records.Task;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/// The reading half, on one connection inside a transaction that the caller began.
public sealed class SqlReadTx implements ReadTx permits SqlWriteTx {
    private final Handle handle;
    private final RecordJson json;
    private final EventCodec events;
    private boolean ended;

    public SqlReadTx(Handle handle, RecordJson json) {
        this.handle = handle;
        this.json = json;
        this.events = new EventCodec(json);
    }

    /// Refuses all further use.
    public final void end() {
        ended = true;
    }

    /// The connection, while the transaction runs.
    public final Handle handle() {
        if (ended) {
            throw new IllegalStateException("the transaction is over: do not keep it beyond the work that it was for");
        }
        return handle;
    }

    final RecordJson json() {
        return json;
    }

    final EventCodec eventCodec() {
        return events;
    }

    @Override
    public <T> Optional<Document<T>> get(Collection<T> collection, Scope scope, String id) {
        return handle().createQuery("""
                        select account, region, id, version, value from document
                        where collection = :collection and account = :account and region = :region and id = :id""")
                .bind("collection", collection.name())
                .bind("account", scope.account())
                .bind("region", scope.region())
                .bind("id", id)
                .map(documents(collection))
                .findOne();
    }

    @Override
    public <T> List<Document<T>> list(
            Collection<T> collection, Scope scope, String prefix, @Nullable String after, int limit) {
        IdRange range = IdRange.of(prefix, after);
        return handle().createQuery("""
                        select account, region, id, version, value from document
                        where collection = :collection and account = :account and region = :region and id\s"""
                        + (range.inclusive() ? ">=" : ">") + " :from "
                        + (range.to() == null ? "" : "and id < :to ")
                        + "order by id limit :limit")
                .bind("collection", collection.name())
                .bind("account", scope.account())
                .bind("region", scope.region())
                .bind("from", range.from())
                .bind("to", range.to())
                .bind("limit", checkedLimit(limit))
                .map(documents(collection))
                .list();
    }

    @Override
    public <T> List<Document<T>> listAll(Collection<T> collection) {
        return handle().createQuery("""
                        select account, region, id, version, value from document
                        where collection = :collection order by account, region, id""")
                .bind("collection", collection.name())
                .map(documents(collection))
                .list();
    }

    @Override
    public <T> List<JournalEntry<T>> journal(Journal<T> journal, JournalQuery query) {
        return new JournalPage(handle(), journal.name(), query).read(journalEntries(journal));
    }

    @Override
    public <T> List<Task<T>> due(Queue<T> queue, Instant now, int limit) {
        return handle().createQuery("""
                        select id, due, value from task
                        where queue = :queue and due <= :now order by due, id limit :limit""")
                .bind("queue", queue.name())
                .bind("now", EpochNanos.bound(now))
                .bind("limit", checkedLimit(limit))
                .map((row, context) -> new Task<>(
                        row.getString("id"),
                        EpochNanos.toInstant(row.getLong("due")),
                        json.read(queue.type(), row.getString("value"), queue.name() + " " + row.getString("id"))))
                .list();
    }

    @Override
    public Optional<Instant> nextDue(Queue<?> queue) {
        return handle().createQuery("select due from task where queue = :queue order by due limit 1")
                .bind("queue", queue.name())
                .map((row, context) -> EpochNanos.toInstant(row.getLong("due")))
                .findOne();
    }

    @Override
    public List<StoredEvent> events(long after, int limit) {
        return handle().createQuery("""
                        select position, type, value from event
                        where position > :after order by position limit :limit""")
                .bind("after", after)
                .bind("limit", checkedLimit(limit))
                .map((row, context) -> {
                    long position = row.getLong("position");
                    return new StoredEvent(
                            position, events.read(position, row.getString("type"), row.getString("value")));
                })
                .list();
    }

    @Override
    public long offset(String consumer) {
        return handle().createQuery("select position from consumer where name = :name")
                .bind("name", consumer)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    private <T> RowMapper<Document<T>> documents(Collection<T> collection) {
        return (row, context) -> {
            String id = row.getString("id");
            return new Document<>(
                    new Scope(row.getString("account"), row.getString("region")),
                    id,
                    row.getLong("version"),
                    json.read(collection.type(), row.getString("value"), collection.name() + " " + id));
        };
    }

    private <T> RowMapper<JournalEntry<T>> journalEntries(Journal<T> journal) {
        return (row, context) -> new JournalEntry<>(
                row.getLong("seq"),
                new Scope(row.getString("account"), row.getString("region")),
                row.getString("subject"),
                row.getString("kind"),
                EpochNanos.toInstant(row.getLong("at")),
                json.read(journal.type(), row.getString("value"), journal.name() + " entry " + row.getLong("seq")));
    }

    static int checkedLimit(int limit) {
        if (limit < 0) {
            throw new FaultException(new Fault.InvalidParameter("limit", "limit: " + limit + " (expected: 0 or more)"));
        }
        return limit;
    }
}
