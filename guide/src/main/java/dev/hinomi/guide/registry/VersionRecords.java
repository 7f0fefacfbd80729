package dev.hinomi.guide.registry;

import dev.hinomi.guide.state.GuideKey;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Collection;
import dev.hinomi.records.Document;
import dev.hinomi.records.ReadTx;
import dev.hinomi.records.WriteTx;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How versions lie in `records`: the head of each guide, the versions, and their texts apart, because most
/// questions need none.
final class VersionRecords {
    /// Of one account in one region.
    private static final int MOST_GUIDES = 1_000;

    private static final int MOST_VERSIONS = 99_999_999;
    private static final Collection<GuideHead> HEADS = new Collection<>("guide", GuideHead.class);
    private static final Collection<GuideVersion> VERSIONS = new Collection<>("guide-version", GuideVersion.class);
    private static final Collection<GuideSource> SOURCES = new Collection<>("guide-source", GuideSource.class);

    List<Document<GuideHead>> heads(ReadTx tx) {
        return tx.listAll(HEADS);
    }

    Optional<GuideHead> head(ReadTx tx, Scope scope, GuideKey key) {
        return tx.get(HEADS, scope, id(key)).map(Document::value);
    }

    List<GuideVersion> current(ReadTx tx, Scope scope) {
        return tx.list(HEADS, scope, "", null, MOST_GUIDES).stream()
                .map(Document::value)
                .filter(head -> !head.removed())
                .flatMap(head -> version(tx, scope, head.key(), head.latest()).stream())
                .toList();
    }

    List<GuideVersion> all(ReadTx tx, Scope scope, GuideKey key) {
        return tx.list(VERSIONS, scope, id(key) + "/", null, MOST_VERSIONS).stream()
                .map(Document::value)
                .toList();
    }

    Optional<GuideVersion> version(ReadTx tx, Scope scope, GuideKey key, int number) {
        return tx.get(VERSIONS, scope, id(key, number)).map(Document::value);
    }

    Optional<GuideSource> source(ReadTx tx, Scope scope, GuideKey key, int number) {
        return tx.get(SOURCES, scope, id(key, number)).map(Document::value);
    }

    GuideVersion add(WriteTx tx, Scope scope, String by, Instant at, NewVersion added) {
        GuideKey key = added.key();
        Optional<GuideHead> head = head(tx, scope, key);
        int counts =
                head.filter(known -> !known.removed()).map(GuideHead::latest).orElse(0);
        requireLast(key, counts, added.after());
        if (head.isEmpty() && tx.list(HEADS, scope, "", null, MOST_GUIDES).size() >= MOST_GUIDES) {
            throw new FaultException(new Fault.LimitExceeded("guides: " + MOST_GUIDES + " are on the server (expected:"
                    + " fewer than " + MOST_GUIDES + " before another is added)"));
        }
        int number = head.map(GuideHead::latest).orElse(0) + 1;
        GuideVersion version = new GuideVersion(
                key.name(),
                key.environment(),
                number,
                added.source().hash(),
                added.fixed(),
                at,
                by,
                false,
                added.note(),
                added.changes(),
                added.resources().stream()
                        .map(resource -> resource.numbered(number))
                        .toList());
        store(tx, scope, version);
        tx.put(SOURCES, scope, id(key, number), added.source());
        return version;
    }

    GuideVersion mark(WriteTx tx, Scope scope, String by, Instant at, GuideHead head, int after) {
        requireLast(head.key(), head.latest(), after);
        GuideVersion mark = new GuideVersion(
                head.name(),
                head.environment(),
                head.latest() + 1,
                "",
                false,
                at,
                by,
                true,
                "removed",
                List.of(),
                List.of());
        store(tx, scope, mark);
        return mark;
    }

    private static void store(WriteTx tx, Scope scope, GuideVersion version) {
        GuideKey key = version.key();
        tx.put(VERSIONS, scope, id(key, version.number()), version);
        tx.put(
                HEADS,
                scope,
                id(key),
                new GuideHead(key.name(), key.environment(), version.number(), version.removed()));
    }

    private static void requireLast(GuideKey key, int counts, int after) {
        if (counts != after) {
            throw new FaultException(new Fault.Conflict(key + ": version " + counts + " counts (expected: " + after
                    + "; somebody else applied the guide meanwhile, apply it again)"));
        }
    }

    /// Neither part has a slash.
    private static String id(GuideKey key) {
        return key.name() + "/" + key.environment();
    }

    private static String id(GuideKey key, int number) {
        return String.format(Locale.ROOT, "%s/%08d", id(key), number);
    }
}
