package dev.hinomi.records.internal;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.OpsEvent;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Journal;
import dev.hinomi.records.Queue;
import dev.hinomi.records.WriteTx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The writing half. One transaction runs at a time, which [#publish] relies on.
public final class SqlWriteTx extends SqlReadTx implements WriteTx {
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final Set<String> changed = new HashSet<>();
    private boolean published;

    public SqlWriteTx(Handle handle, RecordJson json) {
        super(handle, json);
    }

    /// Whether an event was appended.
    public boolean published() {
        return published;
    }

    /// The names of the collections of which documents were replaced or deleted.
    public Set<String> changed() {
        return changed;
    }

    /// What is to be called when the transaction is durable.
    public List<Runnable> actionsAfterCommit() {
        return afterCommit;
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    @Override
    public <T> long put(Collection<T> collection, Scope scope, String id, T value) {
        return store("""
                insert into document (collection, account, region, id, version, value)
                values (:collection, :account, :region, :id, 1, :value)
                on conflict (collection, account, region, id)
                do update set version = document.version + 1, value = excluded.value
                returning version""", collection, scope, id, value, 0).orElseThrow();
    }

    @Override
    public <T> long put(Collection<T> collection, Scope scope, String id, T value, long expected) {
        String sql = expected == 0 ? """
                insert into document (collection, account, region, id, version, value)
                values (:collection, :account, :region, :id, 1, :value)
                on conflict (collection, account, region, id) do nothing
                returning version""" : """
                update document set version = version + 1, value = :value
                where collection = :collection and account = :account and region = :region and id = :id
                and version = :expected
                returning version""";
        return store(sql, collection, scope, id, value, expected).orElseThrow(() -> {
            String found = get(collection, scope, id)
                    .map(document -> "version " + document.version())
                    .orElse("none");
            return new FaultException(new Fault.Conflict(collection.name() + " " + id + ": " + found + " (expected: "
                    + (expected == 0 ? "none" : "version " + expected) + ")"));
        });
    }

    private <T> Optional<Long> store(
            String sql, Collection<T> collection, Scope scope, String id, T value, long expected) {
        Optional<Long> version = handle().createQuery(sql)
                .bind("collection", collection.name())
                .bind("account", scope.account())
                .bind("region", scope.region())
                .bind("id", StoredText.checked("id", id))
                .bind("value", json().write(collection.type(), value))
                .bind("expected", expected)
                .mapTo(Long.class)
                .findOne();
        if (version.isPresent() && version.get() > 1) {
            changed.add(collection.name());
        }
        return version;
    }

    @Override
    public boolean delete(Collection<?> collection, Scope scope, String id) {
        boolean deleted = handle().createUpdate("""
                        delete from document
                        where collection = :collection and account = :account and region = :region and id = :id""")
                        .bind("collection", collection.name())
                        .bind("account", scope.account())
                        .bind("region", scope.region())
                        .bind("id", id)
                        .execute()
                > 0;
        if (deleted) {
            changed.add(collection.name());
        }
        return deleted;
    }

    @Override
    public <T> long append(Journal<T> journal, Scope scope, String subject, String kind, Instant at, T value) {
        return handle().createQuery("""
                        insert into journal_entry (journal, account, region, subject, kind, at, value)
                        values (:journal, :account, :region, :subject, :kind, :at, :value)
                        returning seq""")
                .bind("journal", journal.name())
                .bind("account", scope.account())
                .bind("region", scope.region())
                .bind("subject", StoredText.checked("subject", subject))
                .bind("kind", kind)
                .bind("at", EpochNanos.of(at))
                .bind("value", json().write(journal.type(), value))
                .mapTo(Long.class)
                .one();
    }

    @Override
    public int trim(Journal<?> journal, Instant before) {
        return handle().createUpdate("delete from journal_entry where journal = :journal and at < :before")
                .bind("journal", journal.name())
                .bind("before", EpochNanos.bound(before))
                .execute();
    }

    @Override
    public void forget(Journal<?> journal, Scope scope, String subject) {
        handle().createUpdate("""
                        delete from journal_entry where journal = :journal
                        and account = :account and region = :region and subject = :subject""")
                .bind("journal", journal.name())
                .bind("account", scope.account())
                .bind("region", scope.region())
                .bind("subject", subject)
                .execute();
    }

    @Override
    public <T> void schedule(Queue<T> queue, String id, Instant due, T value) {
        handle().createUpdate("""
                        insert into task (queue, id, due, value) values (:queue, :id, :due, :value)
                        on conflict (queue, id) do update set due = excluded.due, value = excluded.value""")
                .bind("queue", queue.name())
                .bind("id", StoredText.checked("id", id))
                .bind("due", EpochNanos.of(due))
                .bind("value", json().write(queue.type(), value))
                .execute();
    }

    @Override
    public boolean complete(Queue<?> queue, String id) {
        return handle().createUpdate("delete from task where queue = :queue and id = :id")
                        .bind("queue", queue.name())
                        .bind("id", id)
                        .execute()
                > 0;
    }

    /// Looks before it inserts: an insert that does nothing may still use up an offset, and offsets have no gaps.
    @Override
    public long publish(OpsEvent event) {
        Optional<Long> known = handle().createQuery("select position from event where id = :id")
                .bind("id", event.id())
                .mapTo(Long.class)
                .findOne();
        if (known.isPresent()) {
            return known.get();
        }
        published = true;
        return handle().createQuery("""
                        insert into event (id, type, value) values (:id, :type, :value) returning position""")
                .bind("id", StoredText.checked("event id", event.id()))
                .bind("type", eventCodec().type(event))
                .bind("value", eventCodec().write(event))
                .mapTo(Long.class)
                .one();
    }

    @Override
    public void advance(String consumer, long offset) {
        handle().createUpdate("""
                        insert into consumer (name, position) values (:name, :position)
                        on conflict (name) do update set position = excluded.position""")
                .bind("name", consumer)
                .bind("position", offset)
                .execute();
    }
}
