package dev.hinomi.logs.group;

import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.WriteTx;
import java.util.HexFormat;

/// Where groups and streams lie in the records.
final class LogCollections {
    /// By name.
    static final Collection<LogGroup> GROUPS = new Collection<>("log-group", LogGroup.class);

    /// By the group's id and the name, so that the streams of a group lie together.
    static final Collection<LogStream> STREAMS = new Collection<>("log-stream", LogStream.class);

    /// By the group's id and the stream's id, for events, which know their stream by id only.
    static final Collection<StreamName> STREAM_NAMES = new Collection<>("log-stream-name", StreamName.class);

    /// What was deleted here and perhaps not yet among the events.
    static final Collection<Tombstone> TOMBSTONES = new Collection<>("log-tombstone", Tombstone.class);

    private static final Collection<LastId> IDS = new Collection<>("log-id", LastId.class);

    /// Ids are unique over all accounts and regions, so their counter belongs to none.
    private static final Scope NO_ONES = new Scope("000000000000", "aws-global-1");

    private LogCollections() {}

    record StreamName(String name) {}

    record Tombstone(long group, long stream) {
        /// No stream has this id: the whole group is gone.
        static final long WHOLE_GROUP = 0;
    }

    private record LastId(long last) {}

    /// An id that was never given before.
    static long nextId(WriteTx tx) {
        long next = lastId(tx) + 1;
        tx.put(IDS, NO_ONES, "last", new LastId(next));
        return next;
    }

    /// The greatest id that was given; 0 at first.
    static long lastId(ReadTx tx) {
        return tx.get(IDS, NO_ONES, "last")
                .map(document -> document.value().last())
                .orElse(0L);
    }

    /// What the ids of all streams of a group begin with.
    static String ofGroup(long group) {
        return HexFormat.of().toHexDigits(group) + "/";
    }

    static String streamKey(long group, String stream) {
        return ofGroup(group) + stream;
    }

    static String streamNameKey(long group, long stream) {
        return ofGroup(group) + HexFormat.of().toHexDigits(stream);
    }
}
