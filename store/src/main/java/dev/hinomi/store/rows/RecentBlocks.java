package dev.hinomi.store.rows;

import dev.hinomi.store.EventRow;
import dev.hinomi.store.duckdb.EventSnapshot;
import dev.hinomi.store.manifest.DataFile;
import dev.hinomi.store.manifest.HotFile;
import dev.hinomi.store.table.EventFields;
import dev.hinomi.store.table.FieldName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The events of hot files with their fields, in memory: made by the first query that needs them, used by those that
/// follow, and given up when there are too many or their file was sealed. A block has the events of some ids that
/// follow each other, of whatever group, dead ones too.
public final class RecentBlocks {
    /// How many ids a block has.
    static final int IDS = 4_096;

    private static final int LOCKS = 16;

    private final EventFields fields;
    private final long maxBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /// Queries that need the same block wait for the one that makes it.
    private final List<ReentrantLock> making =
            IntStream.range(0, LOCKS).mapToObj(_ -> new ReentrantLock()).toList();

    /// @param fields as they are in the messages as stored
    /// @param maxBytes about how much memory the blocks may take
    public RecentBlocks(EventFields fields, long maxBytes) {
        this.fields = fields;
        this.maxBytes = maxBytes;
    }

    private record Key(long file, long first) {}

    /// @param lastId up to which events were there when the block was made
    private record Kept(Block block, long lastId) {}

    /// The block with the ids from `first` on. Events beyond the snapshot may be in it. Must run on a platform thread.
    Block block(EventSnapshot snapshot, HotFile file, long first) {
        Key key = new Key(file.number(), first);
        long last = Math.min(snapshot.lastId(), first + IDS - 1);
        ReentrantLock maker = making.get(Math.floorMod(key.hashCode(), LOCKS));
        maker.lock();
        try {
            Block found = find(key, last);
            if (found != null) {
                return found;
            }
            Block made = make(file, snapshot.hotRows(file, first, last));
            keep(key, new Kept(made, last));
            return made;
        } finally {
            maker.unlock();
        }
    }

    /// The events of the snapshot with these ids in the file. Must run on a platform thread.
    public List<EventRow> events(EventSnapshot snapshot, HotFile file, Collection<Long> ids) {
        Map<Long, Set<Long>> wanted = ids.stream()
                .collect(Collectors.groupingBy(id -> id - Math.floorMod(id - file.firstId(), IDS), Collectors.toSet()));
        List<EventRow> events = new ArrayList<>();
        wanted.forEach((first, of) -> {
            Block block = block(snapshot, file, first);
            IntStream.range(0, block.size())
                    .filter(row -> of.contains(block.value(row, FixedColumn.ID)))
                    .forEach(row -> events.add(block.row(row)));
        });
        return events;
    }

    private @Nullable Block find(Key key, long last) {
        lock.lock();
        try {
            Kept found = kept.get(key);
            return found != null && found.lastId >= last ? found.block : null;
        } finally {
            lock.unlock();
        }
    }

    private Block make(HotFile file, List<EventRow> rows) {
        Block.Builder block = new Block.Builder(-file.number(), true);
        for (EventRow row : rows) {
            block.add(row, row.id());
            block.field(FieldName.MESSAGE, row.message());
            fields.discover(row, (name, value) -> block.field(new FieldName(name, false), value));
        }
        return block.build();
    }

    private void keep(Key key, Kept made) {
        lock.lock();
        try {
            Kept before = kept.put(key, made);
            bytes += made.block.bytes() - (before == null ? 0 : before.block.bytes());
            Iterator<Kept> eldest = kept.values().iterator();
            while (bytes > maxBytes && eldest.hasNext()) {
                bytes -= eldest.next().block.bytes();
                eldest.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Gives up what belongs to a file that is gone.
    public void forget(DataFile file) {
        lock.lock();
        try {
            kept.entrySet().removeIf(entry -> {
                boolean gone = entry.getKey().file == file.number();
                bytes -= gone ? entry.getValue().block.bytes() : 0;
                return gone;
            });
        } finally {
            lock.unlock();
        }
    }
}
