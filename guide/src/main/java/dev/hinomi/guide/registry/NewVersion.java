package dev.hinomi.guide.registry;

import dev.hinomi.guide.state.Change;
import dev.hinomi.guide.state.GuideKey;
import dev.hinomi.guide.state.Resource;
import java.util.List;

/// A version on its way to the registry.
///
/// @param fixed whether it was applied as it is after its fixes
/// @param after the number of the version that it follows; 0 when it is the first
/// @param note such as `version 3 again`; empty for an ordinary one
public record NewVersion(
        GuideKey key,
        GuideSource source,
        boolean fixed,
        int after,
        String note,
        List<Change> changes,
        List<Resource> resources) {
    public NewVersion {
        changes = List.copyOf(changes);
        resources = List.copyOf(resources);
    }
}
