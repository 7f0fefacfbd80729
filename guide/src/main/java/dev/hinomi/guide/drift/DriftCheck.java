package dev.hinomi.guide.drift;

import dev.hinomi.guide.registry.GuideVersion;
import dev.hinomi.guide.server.Definitions;
import dev.hinomi.guide.server.OperationsPort;
import dev.hinomi.guide.server.ResourceKind;
import dev.hinomi.guide.server.ServerKinds;
import dev.hinomi.guide.settings.SecretValues;
import dev.hinomi.guide.state.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares what was applied with what a server has. Changes nothing, and needs no text of a guide.
public final class DriftCheck {
    private final ServerKinds kinds;

    public DriftCheck(OperationsPort port) {
        kinds = new ServerKinds(port);
    }

    /// What is not as the version said.
    ///
    /// @param secrets of the version's settings, to know them when the server shows them
    public Drift of(GuideVersion version, SecretValues secrets) {
        List<Drift.Drifted> drifted = version.resources().stream()
                .flatMap(resource -> drift(resource, secrets).stream())
                .toList();
        return new Drift(version.key(), version.number(), version.resources().size(), drifted);
    }

    private Optional<Drift.Drifted> drift(Resource resource, SecretValues secrets) {
        ResourceKind kind = kinds.of(resource.kind());
        Map<String, Object> applied = Definitions.parse(resource.definition());
        Optional<Map<String, Object>> present = kind.present(applied);
        if (present.isEmpty()) {
            return Optional.of(new Drift.Drifted(resource, Drift.What.DELETED, List.of()));
        }
        List<String> differences = kind.drift(applied, Definitions.redacted(present.get(), secrets));
        if (!differences.isEmpty()) {
            return Optional.of(new Drift.Drifted(resource, Drift.What.CHANGED, differences));
        }
        return kind.remark(present.get())
                .map(remark -> new Drift.Drifted(resource, Drift.What.UNCONFIRMED, List.of(remark)));
    }
}
