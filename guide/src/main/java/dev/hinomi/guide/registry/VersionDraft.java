package dev.hinomi.guide.registry;

import dev.hinomi.guide.apply.Applied;
import dev.hinomi.guide.apply.PlanPrinter;
import dev.hinomi.guide.state.Baseline;
import dev.hinomi.guide.state.GuideKey;
import dev.hinomi.guide.state.Resource;
import java.util.List;
import java.util.Optional;

/// A guide that is being applied, on its way to a version.
///
/// @param note as in [NewVersion]
public record VersionDraft(GuideKey key, GuideSource source, boolean fixed, String note) {
    /// What the server knows of this guide and of the others.
    ///
    /// @param current the versions that count
    public Baseline baseline(List<GuideVersion> current) {
        return baseline(key, current);
    }

    /// What the server knows of a guide and of the others.
    public static Baseline baseline(GuideKey key, List<GuideVersion> current) {
        Optional<GuideVersion> own = own(key, current);
        return new Baseline(
                key,
                own.map(GuideVersion::number).orElse(0),
                own.map(GuideVersion::resources).orElse(List.of()),
                current.stream()
                        .filter(version -> !version.key().equals(key))
                        .map(version -> new Baseline.Other(version.key(), version.number(), version.resources()))
                        .toList());
    }

    /// The version to put after the guide was applied; nothing when it would say what the last one says.
    public Optional<NewVersion> version(List<GuideVersion> current, Applied applied) {
        Optional<GuideVersion> own = own(key, current);
        int after = own.map(GuideVersion::number).orElse(0);
        List<Resource> resources = applied.resources().stream()
                .map(resource -> resource.numbered(after))
                .toList();
        boolean same = own.filter(version -> version.hash().equals(source.hash())
                                && version.fixed() == fixed
                                && version.resources().equals(resources))
                        .isPresent()
                && applied.failures().isEmpty()
                && !applied.plan().changes();
        return same
                ? Optional.empty()
                : Optional.of(new NewVersion(
                        key, source, fixed, after, note, PlanPrinter.changes(applied), applied.resources()));
    }

    private static Optional<GuideVersion> own(GuideKey key, List<GuideVersion> current) {
        return current.stream().filter(version -> version.key().equals(key)).findFirst();
    }
}
