package dev.hinomi.logs.group;

import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.LogCollections.Tombstone;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import dev.hinomi.store.TelemetryStore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/// Removes the events of groups and streams that are deleted. The group or stream and its tombstone change in one
/// transaction, then the events go, then the tombstone: whatever a crash leaves undone, the next start does.
public final class Deletions {
    private final Records records;
    private final TelemetryStore store;
    private final AtomicLong count = new AtomicLong();

    public Deletions(Records records, TelemetryStore store) {
        this.records = records;
        this.store = store;
    }

    /// How many deletions were made. A writer that sees the same number before it finds a stream and after it stored
    /// events there knows that none of them was left behind by a deletion.
    public long count() {
        return count.get();
    }

    /// Does what a crash left undone.
    public void finishAll() {
        records.read(tx -> tx.listAll(LogCollections.TOMBSTONES)).forEach(this::finish);
    }

    /// Runs `change`, which deletes the group or stream of the tombstone that it returns, and then deletes the events.
    void delete(Scope scope, Function<WriteTx, Tombstone> change) {
        Document<Tombstone> buried = records.write(tx -> {
            Tombstone tombstone = change.apply(tx);
            String id = LogCollections.streamNameKey(tombstone.group(), tombstone.stream());
            return new Document<>(scope, id, tx.put(LogCollections.TOMBSTONES, scope, id, tombstone), tombstone);
        });
        count.incrementAndGet();
        finish(buried);
    }

    private void finish(Document<Tombstone> tombstone) {
        deleteEvents(tombstone.value().group(), tombstone.value().stream());
        records.write(tx -> tx.delete(LogCollections.TOMBSTONES, tombstone.scope(), tombstone.id()));
    }

    private void deleteEvents(long group, long stream) {
        if (stream == Tombstone.WHOLE_GROUP) {
            store.deleteGroup(group);
        } else {
            store.deleteStream(group, stream);
        }
    }
}
