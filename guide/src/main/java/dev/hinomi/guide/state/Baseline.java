package dev.hinomi.guide.state;

import java.util.List;
import java.util.Optional;

/// What a server knows of guides before one is applied.
///
/// @param key of the guide that is applied
/// @param version that counts; 0 when none does
/// @param resources of that version
/// @param others that count on the server
public record Baseline(GuideKey key, int version, List<Resource> resources, List<Other> others) {
    public Baseline {
        resources = List.copyOf(resources);
        others = List.copyOf(others);
    }

    /// Another guide, or the same for another environment.
    public record Other(GuideKey key, int version, List<Resource> resources) {
        public Other {
            resources = List.copyOf(resources);
        }

        /// Whether its text still says so; otherwise it is left over from an earlier version.
        boolean says(Resource resource) {
            return resource.version() == version;
        }
    }

    /// A resource of another guide.
    public record Elsewhere(GuideKey key, Resource resource) {
        /// Such as `line 14 of orders (staging)`.
        @Override
        public String toString() {
            return "line " + resource.line() + " of " + key;
        }
    }

    /// Where nothing was applied yet.
    public static Baseline none(GuideKey key) {
        return new Baseline(key, 0, List.of(), List.of());
    }

    public Optional<Resource> resource(String kind, String name) {
        return resources.stream().filter(resource -> resource.is(kind, name)).findFirst();
    }

    /// Which other guide says the same.
    public Optional<Elsewhere> elsewhere(String kind, String name) {
        return find(kind, name, true);
    }

    /// Which other guide made it and no longer says it.
    public Optional<Elsewhere> leftOver(String kind, String name) {
        return find(kind, name, false);
    }

    private Optional<Elsewhere> find(String kind, String name, boolean said) {
        return others.stream()
                .flatMap(other -> other.resources().stream()
                        .filter(resource -> resource.is(kind, name) && other.says(resource) == said)
                        .map(resource -> new Elsewhere(other.key(), resource)))
                .findFirst();
    }
}
