package dev.hinomi.guide.drift;

import dev.hinomi.guide.state.GuideKey;
import dev.hinomi.guide.state.Resource;
import java.util.List;

/// What a server has in another way than the last version of a guide said.
///
/// @param checked how many resources were compared
public record Drift(GuideKey key, int version, int checked, List<Drifted> resources) {
    public Drift {
        resources = List.copyOf(resources);
    }

    /// A resource that is not as it was applied.
    public record Drifted(Resource resource, What what, List<String> differences) {
        public Drifted {
            differences = List.copyOf(differences);
        }
    }

    /// In which way.
    public enum What {
        CHANGED,
        DELETED,
        UNCONFIRMED
    }
}
