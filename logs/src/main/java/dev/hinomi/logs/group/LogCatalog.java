package dev.hinomi.logs.group;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.Records;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Finds groups and streams by name, and names by id.
public final class LogCatalog {
    private static final int CHUNK = 1_000;

    /// Places that are remembered; forgotten all at once when there are more.
    private static final int REMEMBERED = 20_000;

    private final Records records;
    private final Map<PlaceName, KnownPlace> places = new ConcurrentHashMap<>();
    private volatile KnownGroups known = KnownGroups.NONE;

    public LogCatalog(Records records) {
        this.records = records;
    }

    /// The group of this name, or a [Fault.NotFound].
    public LogGroup group(Scope scope, String name) {
        return records.read(tx -> requireGroup(tx, scope, name));
    }

    /// Whether there is a group of this name.
    public boolean exists(Scope scope, String name) {
        return records.read(tx -> tx.get(LogCollections.GROUPS, scope, name).isPresent());
    }

    /// All groups of all scopes.
    public List<Owned> groups() {
        return records.read(LogCatalog::owned);
    }

    private static List<Owned> owned(ReadTx tx) {
        return tx.listAll(LogCollections.GROUPS).stream()
                .map(document -> new Owned(document.scope(), document.value()))
                .toList();
    }

    /// A group and whose it is.
    public record Owned(Scope scope, LogGroup group) {}

    /// The group of this id, if it exists still. Remembered as long as no group is changed.
    public Optional<Owned> group(long id) {
        long changes = records.changes(LogCollections.GROUPS);
        KnownGroups groups = known;
        if (groups.changes() != changes || groups.lastId() < id) {
            groups = records.read(tx -> KnownGroups.of(owned(tx), changes, LogCollections.lastId(tx)));
            known = groups;
        }
        return Optional.ofNullable(groups.byId().get(id));
    }

    /// All groups.
    ///
    /// @param changes how many there were before the groups were read
    /// @param lastId the last id that was given when they were read. New groups do not count as changes, but have
    ///     greater ids; whatever else is missing was deleted.
    private record KnownGroups(long changes, long lastId, Map<Long, Owned> byId) {
        static final KnownGroups NONE = new KnownGroups(-1, -1, Map.of());

        static KnownGroups of(List<Owned> groups, long changes, long lastId) {
            Map<Long, Owned> byId = HashMap.newHashMap(groups.size());
            groups.forEach(owned -> byId.put(owned.group().id(), owned));
            return new KnownGroups(changes, lastId, byId);
        }
    }

    /// The stream of this name and its group, or a [Fault.NotFound]. Remembered as long as no group and no stream is
    /// changed, since every request that puts or reads events asks for it.
    public Place place(Scope scope, String group, String stream) {
        long changes = records.changes(LogCollections.GROUPS) + records.changes(LogCollections.STREAMS);
        PlaceName name = new PlaceName(scope, group, stream);
        KnownPlace known = places.get(name);
        if (known != null && known.changes() == changes) {
            return known.place();
        }
        Place place = records.read(tx -> {
            LogGroup found = requireGroup(tx, scope, group);
            return new Place(found, requireStream(tx, scope, found.id(), stream));
        });
        if (places.size() >= REMEMBERED) {
            places.clear();
        }
        places.put(name, new KnownPlace(place, changes));
        return place;
    }

    private record PlaceName(Scope scope, String group, String stream) {}

    /// A place, and how many changes there were before it was read.
    private record KnownPlace(Place place, long changes) {}

    /// A stream in its group.
    public record Place(LogGroup group, LogStream stream) {}

    /// The streams of these names, or a [Fault.NotFound] when one does not exist.
    public List<LogStream> streams(Scope scope, LogGroup group, Set<String> names) {
        return records.read(tx -> names.stream()
                .map(name -> requireStream(tx, scope, group.id(), name))
                .toList());
    }

    /// All streams whose names start with `prefix`, by name.
    public List<LogStream> streams(Scope scope, LogGroup group, String prefix) {
        return records.read(tx -> all(tx, LogCollections.STREAMS, scope, LogCollections.streamKey(group.id(), prefix)));
    }

    /// The names of those of the streams that exist, by id.
    public Map<Long, String> streamNames(Scope scope, LogGroup group, Set<Long> streams) {
        return records.read(tx -> {
            Map<Long, String> names = new HashMap<>();
            for (long stream : streams) {
                tx.get(LogCollections.STREAM_NAMES, scope, LogCollections.streamNameKey(group.id(), stream))
                        .ifPresent(
                                document -> names.put(stream, document.value().name()));
            }
            return names;
        });
    }

    /// The group of this name in a transaction, or a [Fault.NotFound].
    public static LogGroup requireGroup(ReadTx tx, Scope scope, String name) {
        return tx.get(LogCollections.GROUPS, scope, name)
                .map(Document::value)
                .orElseThrow(() ->
                        new FaultException(new Fault.NotFound("log group", "The specified log group does not exist.")));
    }

    static LogStream requireStream(ReadTx tx, Scope scope, long group, String name) {
        return tx.get(LogCollections.STREAMS, scope, LogCollections.streamKey(group, name))
                .map(Document::value)
                .orElseThrow(() -> new FaultException(
                        new Fault.NotFound("log stream", "The specified log stream does not exist.")));
    }

    /// All documents whose ids start with `prefix`.
    static <T> List<T> all(ReadTx tx, Collection<T> collection, Scope scope, String prefix) {
        List<T> values = new ArrayList<>();
        @Nullable String after = null;
        List<Document<T>> chunk;
        do {
            chunk = tx.list(collection, scope, prefix, after, CHUNK);
            chunk.forEach(document -> values.add(document.value()));
            after = chunk.isEmpty() ? null : chunk.getLast().id();
        } while (chunk.size() == CHUNK);
        return values;
    }
}
