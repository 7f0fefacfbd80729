package dev.hinomi.guide.apply;

import dev.hinomi.guide.Review;
import dev.hinomi.guide.server.Call;
import dev.hinomi.guide.server.Definitions;
import dev.hinomi.guide.server.OperationsPort;
import dev.hinomi.guide.server.ResourceKind;
import dev.hinomi.guide.server.ServerKinds;
import dev.hinomi.guide.settings.SecretValues;
import dev.hinomi.guide.state.Baseline;
import dev.hinomi.guide.state.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a guide made and no longer says. Nothing is removed that it did not make, that another guide says, or
/// that nobody asked to remove.
final class Pruning {
    /// Alarms first: they name topics.
    private static final List<String> ORDER = List.of(Resource.ALARM, Resource.SUBSCRIPTION, Resource.TOPIC);

    private final Baseline baseline;
    private final PlanOptions options;
    private final ServerKinds kinds;
    private final SecretValues secrets;
    private final TopicUse use;

    Pruning(Review review, OperationsPort port, Baseline baseline, PlanOptions options) {
        this(review, new ServerKinds(port), baseline, options);
    }

    Pruning(Review review, ServerKinds kinds, Baseline baseline, PlanOptions options) {
        this.baseline = baseline;
        this.options = options;
        this.kinds = kinds;
        this.secrets = review.secrets();
        this.use = new TopicUse(kinds, baseline);
    }

    /// Steps for all that the guide made.
    List<Step> all() {
        return without(List.of());
    }

    /// Steps for what `wanted` does not name.
    List<Step> without(List<Wanted> wanted) {
        List<Resource> gone = baseline.resources().stream()
                .filter(resource ->
                        wanted.stream().noneMatch(each -> resource.is(each.kind(), secrets.redact(each.name()))))
                .sorted(Comparator.comparingInt(resource -> ORDER.indexOf(resource.kind())))
                .toList();
        List<Step> steps = new ArrayList<>();
        for (Resource resource : gone) {
            ResourceKind kind = kinds.of(resource.kind());
            Map<String, Object> applied = Definitions.parse(resource.definition());
            // What somebody removed already needs no step.
            kind.present(applied)
                    .ifPresent(present -> steps.add(step(resource, kind, applied, present, new Besides(gone, wanted))));
        }
        return steps;
    }

    /// What else goes, and what the guide says now.
    private record Besides(List<Resource> gone, List<Wanted> wanted) {}

    private Step step(
            Resource resource,
            ResourceKind kind,
            Map<String, Object> applied,
            Map<String, Object> present,
            Besides besides) {
        Optional<Baseline.Elsewhere> elsewhere = baseline.elsewhere(resource.kind(), resource.name());
        if (elsewhere.isPresent()) {
            return step(resource, new Step.Action.Leave(elsewhere.get() + " says it"), false);
        }
        if (!resource.made()) {
            return step(resource, new Step.Action.Leave("was there before the guide"), false);
        }
        List<String> remarks = new ArrayList<>();
        remarks.add("line " + resource.line() + " of version " + resource.version() + " said it");
        List<String> drift = kind.drift(applied, Definitions.redacted(present, secrets));
        if (!drift.isEmpty() && options.onDrift() != OnDrift.OVERWRITE) {
            drift.forEach(
                    difference -> remarks.add("on the server since version " + baseline.version() + ": " + difference));
            return step(resource, new Step.Action.Drift(List.of(), remarks, options.onDrift()), true);
        }
        remarks.addAll(use.remarks(resource, besides.gone(), besides.wanted()));
        if (!options.prune()) {
            remarks.add("stays until guide apply --prune");
        }
        List<Call> calls = options.prune() ? kind.remove(present) : List.of();
        return step(resource, new Step.Action.Remove(calls, options.prune(), remarks), !options.prune());
    }

    /// @param stays whether the server is to remember it
    private static Step step(Resource resource, Step.Action action, boolean stays) {
        return new Step(
                resource.line(),
                resource.kind(),
                resource.name(),
                action,
                List.of(),
                Optional.of(resource),
                stays ? Optional.of(resource) : Optional.empty());
    }
}
