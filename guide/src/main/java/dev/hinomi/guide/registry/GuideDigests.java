package dev.hinomi.guide.registry;

import dev.hinomi.guide.Review;
import dev.hinomi.guide.lint.Severity;
import dev.hinomi.guide.severity.AlarmSeverities;
import dev.hinomi.guide.state.GuideKey;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.kernel.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What is often asked of the guides that count, kept in memory, because it takes long to read a guide.
public final class GuideDigests {
    private final GuideRegistry registry;
    private final Map<Place, Digest> digests = new ConcurrentHashMap<>();

    public GuideDigests(GuideRegistry registry) {
        this.registry = registry;
    }

    private record Place(Scope scope, GuideKey key) {}

    /// About one version of a guide.
    ///
    /// @param title its first heading, or its name
    /// @param errors how many findings of the linter are errors, and so on
    public record Digest(
            int version, String title, long errors, long warnings, long infos, AlarmSeverities severities) {
        static Digest of(GuideVersion version, Review review) {
            return new Digest(
                    version.number(),
                    review.document()
                            .headings()
                            .findFirst()
                            .map(heading -> heading.text())
                            .orElse(version.name()),
                    review.count(Severity.ERROR),
                    review.count(Severity.WARNING),
                    review.count(Severity.INFO),
                    new AlarmSeverities(review));
        }
    }

    /// Of a version, which is read when it was not yet; empty when it cannot be read any more.
    public Optional<Digest> of(Scope scope, GuideVersion version) {
        Place place = new Place(scope, version.key());
        Digest known = digests.get(place);
        if (known != null && known.version() == version.number()) {
            return Optional.of(known);
        }
        try {
            Digest read = Digest.of(version, registry.review(scope, version.key(), version.number()));
            digests.put(place, read);
            return Optional.of(read);
        } catch (FaultException _) {
            return Optional.empty();
        }
    }
}
