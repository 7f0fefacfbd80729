package dev.hinomi.guide.registry;

import dev.hinomi.guide.state.Change;
import dev.hinomi.guide.state.GuideKey;
import dev.hinomi.guide.state.Resource;
import java.time.Instant;
import java.util.List;

/// A version of a guide, without its text.
///
/// @param number from 1, without gaps
/// @param hash of text and settings, SHA-256 in hexadecimal
/// @param fixed whether it was applied as it is after its fixes
/// @param by the ARN of who applied it
/// @param removed whether this is the mark that the guide was removed; the versions before it stay
/// @param note such as `version 3 again`; empty for an ordinary one
/// @param changes what applying it did
/// @param resources what the guide speaks of since then
public record GuideVersion(
        String name,
        String environment,
        int number,
        String hash,
        boolean fixed,
        Instant at,
        String by,
        boolean removed,
        String note,
        List<Change> changes,
        List<Resource> resources) {
    public GuideVersion {
        changes = List.copyOf(changes);
        resources = List.copyOf(resources);
    }

    public GuideKey key() {
        return new GuideKey(name, environment);
    }
}
