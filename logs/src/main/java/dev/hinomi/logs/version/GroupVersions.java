package dev.hinomi.logs.version;

import dev.hinomi.kernel.Scope;
import dev.hinomi.logs.group.GroupOwned;
import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import dev.hinomi.records.WriteTx;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// The versions of one thing that is set for groups, durable in the records. Which version an event met is
/// asked for every event, so the answer comes from memory.
public final class GroupVersions<T> implements GroupOwned {
    private final Records records;
    private final Collection<StoredVersion> collection;
    private final Function<String, T> parse;
    private final InstantSource clock;
    private final Map<Long, List<Version<T>>> versions = new ConcurrentHashMap<>();
    private final ReentrantLock changing = new ReentrantLock();

    /// Reads what there is.
    ///
    /// @param kind the name of the collection, such as `log-transformer`
    /// @param parse makes of a text what it stands for; throws a fault for one that stands for nothing
    public GroupVersions(Records records, String kind, Function<String, T> parse, InstantSource clock) {
        this.records = records;
        this.collection = new Collection<>(kind, StoredVersion.class);
        this.parse = parse;
        this.clock = clock;
        for (Document<StoredVersion> document : records.read(tx -> tx.listAll(collection))) {
            remember(document.value());
        }
    }

    private void remember(StoredVersion stored) {
        Version<T> version = new Version<>(
                stored.created(), stored.from(), stored.until(), stored.text(), parse.apply(stored.text()));
        versions.merge(stored.group(), List.of(version), (before, added) -> {
            List<Version<T>> both = new ArrayList<>(before);
            both.addAll(added);
            return List.copyOf(both);
        });
    }

    /// Puts a version in force, in place of the one before if there is one.
    public Version<T> put(Scope scope, LogGroup group, String text) {
        T value = parse.apply(text);
        return change(scope, group, now -> {
                    Instant created = current(group.id()).map(Version::created).orElse(now);
                    return Optional.of(new Version<>(created, now, Optional.empty(), text, value));
                })
                .orElseThrow();
    }

    /// Ends the version in force; returns whether there was one.
    public boolean delete(Scope scope, LogGroup group) {
        boolean existed = current(group.id()).isPresent();
        change(scope, group, _ -> Optional.empty());
        return existed;
    }

    private Optional<Version<T>> change(Scope scope, LogGroup group, Function<Instant, Optional<Version<T>>> next) {
        changing.lock();
        try {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Optional<Version<T>> added = next.apply(now);
            List<Version<T>> changed = new ArrayList<>();
            for (Version<T> version : versions.getOrDefault(group.id(), List.of())) {
                changed.add(version.until().isPresent() ? version : ended(version, now));
            }
            added.ifPresent(changed::add);
            records.write(tx -> {
                store(tx, scope, group.id(), changed);
                tx.afterCommit(() -> versions.put(group.id(), List.copyOf(changed)));
                return true;
            });
            return added;
        } finally {
            changing.unlock();
        }
    }

    private static <T> Version<T> ended(Version<T> version, Instant now) {
        return new Version<>(version.created(), version.from(), Optional.of(now), version.text(), version.value());
    }

    /// Only the last two can have changed.
    private void store(WriteTx tx, Scope scope, long group, List<Version<T>> changed) {
        for (int i = Math.max(0, changed.size() - 2); i < changed.size(); i++) {
            Version<T> version = changed.get(i);
            tx.put(
                    collection,
                    scope,
                    key(group, i),
                    new StoredVersion(group, version.created(), version.from(), version.until(), version.text()));
        }
    }

    private static String ofGroup(long group) {
        return HexFormat.of().toHexDigits(group) + "/";
    }

    private static String key(long group, int number) {
        return ofGroup(group) + HexFormat.of().toHexDigits(number);
    }

    /// The version that is in force.
    public Optional<Version<T>> current(long group) {
        List<Version<T>> all = all(group);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.getLast()).filter(last -> last.until().isEmpty());
    }

    /// All versions that there ever were, the oldest first.
    public List<Version<T>> all(long group) {
        return versions.getOrDefault(group, List.of());
    }

    /// What was in force when an event arrived, the oldest first.
    public List<T> at(long group, Instant ingestion) {
        List<Version<T>> all = all(group);
        return all.isEmpty()
                ? List.of()
                : all.stream()
                        .filter(version -> version.covers(ingestion))
                        .map(Version::value)
                        .toList();
    }

    @Override
    public void deleteOf(WriteTx tx, Scope scope, LogGroup group) {
        for (int i = 0; i < all(group.id()).size(); i++) {
            tx.delete(collection, scope, key(group.id(), i));
        }
        tx.afterCommit(() -> versions.remove(group.id()));
    }
}
