package dev.hinomi.guide.registry;

import dev.hinomi.guide.GuideImport;
import dev.hinomi.guide.Review;
import dev.hinomi.guide.runbook.GuideRunbooks;
import dev.hinomi.guide.settings.SecretValues;
import dev.hinomi.guide.settings.SettingsReader;
import dev.hinomi.guide.state.GuideKey;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import dev.hinomi.records.Document;
import dev.hinomi.records.Records;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// The guides of a server, per account and region. A guide that was applied is put here; its last version
/// counts. All versions are kept, also those of a guide that was removed.
///
/// Others take up what counts by [#onChange]: see [GuideListener].
public final class GuideRegistry implements AutoCloseable {
    private static final Logger LOG = System.getLogger(GuideRegistry.class.getName());

    private final Records records;
    private final InstantSource clock;
    private final GuideImport guides = GuideImport.ofTexts();
    private final VersionRecords versions = new VersionRecords();
    private final List<GuideListener> listeners = new CopyOnWriteArrayList<>();

    /// Held while a version is put and told, so that listeners hear of versions in their order.
    private final ReentrantLock change = new ReentrantLock();

    /// Of the machine's own kind: reading a guide is work, and would keep a carrier of virtual threads from requests.
    private final Thread telling = Thread.ofPlatform().daemon().name("guides").unstarted(this::tellOfAll);

    private volatile boolean closed;

    public GuideRegistry(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /// Adds a listener. It hears by [#start] of what counts already, and at once of what is put later.
    public void onChange(GuideListener listener) {
        listeners.add(listener);
    }

    /// Begins to tell the listeners which guides count, one after the other: to read some guides takes seconds, for
    /// which nobody has to wait, as listeners have what they made of them. Called once.
    public void start() {
        telling.start();
    }

    private void tellOfAll() {
        for (Document<GuideHead> head : records.read(versions::heads)) {
            if (closed) {
                return;
            }
            change.lock();
            try {
                tellOf(head.scope(), head.value().key());
            } finally {
                change.unlock();
            }
        }
    }

    /// Ends with the guide that is being told.
    @Override
    public void close() {
        closed = true;
        try {
            telling.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The version that counts of each guide, by name and environment.
    public List<GuideVersion> current(Scope scope) {
        return records.read(tx -> versions.current(tx, scope));
    }

    /// All versions of a guide, the first one first.
    ///
    /// @throws FaultException `NotFound` when there never was one
    public List<GuideVersion> versions(Scope scope, GuideKey key) {
        List<GuideVersion> all = records.read(tx -> versions.all(tx, scope, key));
        if (all.isEmpty()) {
            throw missing(key);
        }
        return all;
    }

    /// The version that counts.
    ///
    /// @throws FaultException `NotFound` when none does
    public GuideVersion current(Scope scope, GuideKey key) {
        return records.read(tx -> versions.head(tx, scope, key)
                .filter(head -> !head.removed())
                .flatMap(head -> versions.version(tx, scope, key, head.latest()))
                .orElseThrow(() -> missing(key)));
    }

    /// One version.
    ///
    /// @throws FaultException `NotFound` when there is none of this number
    public GuideVersion version(Scope scope, GuideKey key, int number) {
        return records.read(tx -> versions.version(tx, scope, key, number))
                .orElseThrow(() -> new FaultException(new Fault.NotFound(
                        "guide",
                        key + ": no version " + number + " (expected: one that guide versions " + key.name()
                                + " lists)")));
    }

    /// What a version was made of.
    ///
    /// @throws FaultException `NotFound` when there is no such version, or it is the mark of a removal
    public GuideSource source(Scope scope, GuideKey key, int number) {
        return records.read(tx -> versions.source(tx, scope, key, number))
                .orElseThrow(() -> new FaultException(new Fault.NotFound(
                        "guide",
                        key + ": version " + number + " has no text (expected: a version" + " that was applied)")));
    }

    /// A version as the server reads it.
    public Review review(Scope scope, GuideKey key, int number) {
        return review(version(scope, key, number), source(scope, key, number));
    }

    /// Puts a version after the one that counts. The server reads the guide itself before it takes it.
    ///
    /// @param by the ARN of who applied it
    /// @throws FaultException `InvalidParameter` when it is no guide, is too large, or its settings speak of
    ///     runbooks that it does not have; `Conflict` when another version came in between
    public GuideVersion put(Scope scope, String by, NewVersion added) {
        Review review = read(added.key(), added.source(), added.fixed());
        GuideRunbooks.check(review);
        change.lock();
        try {
            GuideVersion version = records.write(tx -> versions.add(tx, scope, by, clock.instant(), added));
            tell(listener -> listener.current(new AppliedGuide(scope, added.key(), version.number(), review)));
            return version;
        } finally {
            change.unlock();
        }
    }

    /// Notes that a guide was removed. Its versions stay.
    ///
    /// @param after the version that counted
    /// @throws FaultException `NotFound` when none counts; `Conflict` when it is another
    public GuideVersion remove(Scope scope, String by, GuideKey key, int after) {
        change.lock();
        try {
            GuideVersion mark = records.write(tx -> {
                GuideHead head = versions.head(tx, scope, key)
                        .filter(known -> !known.removed())
                        .orElseThrow(() -> missing(key));
                return versions.mark(tx, scope, by, clock.instant(), head, after);
            });
            tell(listener -> listener.removed(scope, key));
            return mark;
        } finally {
            change.unlock();
        }
    }

    private void tellOf(Scope scope, GuideKey key) {
        Optional<GuideHead> head = records.read(tx -> versions.head(tx, scope, key));
        if (listeners.isEmpty() || head.isEmpty() || head.get().removed()) {
            return;
        }
        int number = head.get().latest();
        try {
            Review review = review(scope, key, number);
            tell(listener -> listener.current(new AppliedGuide(scope, key, number, review)));
        } catch (FaultException e) {
            LOG.log(Level.ERROR, key + ": version " + number + " cannot be read any more", e);
        }
    }

    private void tell(Consumer<GuideListener> news) {
        for (GuideListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "a listener of guides failed", e);
            }
        }
    }

    private Review review(GuideVersion version, GuideSource source) {
        return read(version.key(), source, version.fixed());
    }

    private Review read(GuideKey key, GuideSource source, boolean fixed) {
        return guides.run(
                key.file(),
                source.text(),
                fixed,
                SettingsReader.parse(key + ": guide.yaml", source.settings()),
                SecretValues.none());
    }

    private static FaultException missing(GuideKey key) {
        return new FaultException(new Fault.NotFound(
                "guide", key + ": no guide of this name is on the server (expected: one that guide list names)"));
    }
}
