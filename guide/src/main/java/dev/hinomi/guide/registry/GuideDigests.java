package dev.hinomi.guide.registry;

import dev.hinomi.guide.Review;
import dev.hinomi.guide.lint.Severity;
import dev.hinomi.guide.severity.AlarmSeverities;
import dev.hinomi.guide.state.GuideKey;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What is often asked of the guides that count, kept in memory, because it takes long to read a guide. It is made of
/// what the registry tells; only a guide that it has not told yet is read here.
public final class GuideDigests implements GuideListener {
    private static final Logger LOG = System.getLogger(GuideDigests.class.getName());

    private final GuideRegistry registry;
    private final Map<Place, Known> known = new ConcurrentHashMap<>();

    /// Held while a guide is read, so that of many who ask at once only one reads it.
    private final ReentrantLock reading = new ReentrantLock();

    /// To be added to the registry's listeners.
    public GuideDigests(GuideRegistry registry) {
        this.registry = registry;
    }

    private record Place(Scope scope, GuideKey key) {}

    /// @param digest empty when the version cannot be read
    private record Known(int version, Optional<Digest> digest) {
        static Known of(GuideKey key, int version, Review review) {
            return new Known(version, Optional.of(Digest.of(key, review)));
        }

        Known orNewer(Known other) {
            return other.version >= version ? other : this;
        }
    }

    /// About one version of a guide.
    ///
    /// @param title its first heading, or its name
    /// @param errors how many findings of the linter are errors, and so on
    public record Digest(String title, long errors, long warnings, long infos, AlarmSeverities severities) {
        static Digest of(GuideKey key, Review review) {
            return new Digest(
                    review.document()
                            .headings()
                            .findFirst()
                            .map(heading -> heading.text())
                            .orElse(key.name()),
                    review.count(Severity.ERROR),
                    review.count(Severity.WARNING),
                    review.count(Severity.INFO),
                    new AlarmSeverities(review));
        }
    }

    @Override
    public void current(AppliedGuide guide) {
        keep(new Place(guide.scope(), guide.key()), Known.of(guide.key(), guide.version(), guide.review()));
    }

    @Override
    public void removed(Scope scope, GuideKey key) {
        known.remove(new Place(scope, key));
    }

    /// Of a version; empty when it cannot be read any more.
    public Optional<Digest> of(Scope scope, GuideVersion version) {
        Place place = new Place(scope, version.key());
        Known found = known(place, version);
        return (found == null ? readOnce(place, version) : found).digest();
    }

    private Known readOnce(Place place, GuideVersion version) {
        reading.lock();
        try {
            Known meanwhile = known(place, version);
            if (meanwhile != null) {
                return meanwhile;
            }
            Known read = read(place, version);
            keep(place, read);
            return read;
        } finally {
            reading.unlock();
        }
    }

    private Known read(Place place, GuideVersion version) {
        try {
            return Known.of(
                    place.key(), version.number(), registry.review(place.scope(), place.key(), version.number()));
        } catch (FaultException e) {
            LOG.log(Level.WARNING, place.key() + ": version " + version.number() + " cannot be read any more", e);
            return new Known(version.number(), Optional.empty());
        }
    }

    private void keep(Place place, Known added) {
        known.merge(place, added, Known::orNewer);
    }

    private @Nullable Known known(Place place, GuideVersion version) {
        Known found = known.get(place);
        return found != null && found.version() == version.number() ? found : null;
    }
}
