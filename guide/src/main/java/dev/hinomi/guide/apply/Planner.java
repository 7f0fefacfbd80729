package dev.hinomi.guide.apply;

import dev.hinomi.guide.Review;
import dev.hinomi.guide.lint.Finding;
import dev.hinomi.guide.lint.Severity;
import dev.hinomi.guide.server.AlarmKind;
import dev.hinomi.guide.server.Call;
import dev.hinomi.guide.server.Definitions;
import dev.hinomi.guide.server.OperationsPort;
import dev.hinomi.guide.server.ResourceKind;
import dev.hinomi.guide.server.ServerKinds;
import dev.hinomi.guide.settings.SecretValues;
import dev.hinomi.guide.state.Baseline;
import dev.hinomi.guide.state.Resource;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes the plan: for each resource, what was applied last, what is on the server and what the guide wants
/// now. Topics come first, then subscriptions, metric filters, alarms.
final class Planner {
    private final Review review;
    private final OperationsPort port;
    private final Baseline baseline;
    private final PlanOptions options;
    private final ServerKinds kinds;
    private final SecretValues secrets;
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    Planner(Review review, OperationsPort port, Baseline baseline, PlanOptions options) {
        this.review = review;
        this.port = port;
        this.baseline = baseline;
        this.options = options;
        this.kinds = new ServerKinds(port);
        this.secrets = review.secrets();
    }

    Plan plan() {
        WantedResources resources = new WantedResources(review, port.scope());
        List<Wanted> wanted = resources.all();
        refuseClashes(wanted);
        wanted.forEach(this::step);
        steps.addAll(new Pruning(review, kinds, baseline, options).without(wanted));
        review.items().stream()
                .filter(item -> !resources.isPlanned(item))
                .forEach(item -> steps.add(KeptItems.step(item, secrets)));
        return new Plan(review, steps);
    }

    /// An alarm has one definition. Which of two guides were right, nobody could say at three in the morning.
    private void refuseClashes(List<Wanted> wanted) {
        List<String> clashes = wanted.stream()
                .filter(each ->
                        each.kind().equals(Resource.ALARM) && each.left().isEmpty())
                .flatMap(each -> baseline
                        .elsewhere(each.kind(), each.name())
                        .map(other -> "alarm " + each.name() + ": line "
                                + each.item().line() + " of " + baseline.key() + " and " + other + " define it")
                        .stream())
                .toList();
        if (!clashes.isEmpty()) {
            throw new FaultException(new Fault.Conflict(String.join("\n", clashes)
                    + "\n(expected: one guide for each alarm; environments of one guide get names of their own by"
                    + " name-suffix in guide.yaml)"));
        }
    }

    private void step(Wanted wanted) {
        ResourceKind kind = kinds.of(wanted.kind());
        // What is defined twice is remembered once.
        Optional<Resource> before = baseline.resource(wanted.kind(), secrets.redact(wanted.name()))
                .filter(known -> seen.add(known.kind() + " " + known.name()));
        Optional<String> left = wanted.left().or(() -> missingTopic(wanted));
        if (left.isPresent()) {
            Step.Action action = new Step.Action.Leave(secrets.redact(left.get()));
            // It is still said, so it is not what an earlier version left over.
            add(
                    wanted,
                    action,
                    before,
                    before.map(known -> known.at(wanted.item().line())));
            return;
        }
        Optional<Map<String, Object>> applied = before.map(known -> Definitions.parse(known.definition()));
        Map<String, Object> definition = kind.completed(wanted.definition(), applied);
        Optional<Map<String, Object>> present = kind.present(definition);
        Step.Action action = action(kind, wanted, definition, applied, present);
        boolean kept = action instanceof Step.Action.Drift drift && drift.answer() != OnDrift.OVERWRITE;
        if (wanted.kind().equals(Resource.TOPIC) && present.isEmpty() && !kept) {
            kinds.topics().plan(kinds.topics().arn(definition));
        }
        Resource after = new Resource(
                wanted.kind(),
                secrets.redact(wanted.name()),
                wanted.item().line(),
                0,
                before.map(Resource::made).orElseGet(() -> present.isEmpty() || isOurs(wanted, present.get())),
                Definitions.text(kind.noted(definition, present, applied.isPresent()), secrets));
        add(
                wanted,
                action,
                before,
                kept ? before.map(known -> known.at(wanted.item().line())) : Optional.of(after));
    }

    private Step.Action action(
            ResourceKind kind,
            Wanted wanted,
            Map<String, Object> definition,
            Optional<Map<String, Object>> applied,
            Optional<Map<String, Object>> present) {
        List<Map<String, Object>> tags = Provenance.tags(review, baseline.key(), wanted.item());
        if (present.isEmpty()) {
            return applied.isEmpty()
                    ? new Step.Action.Create(kind.create(definition, tags))
                    : drift(kind.create(definition, tags), List.of(since("deleted on the server")));
        }
        Map<String, Object> there = present.get();
        Map<String, Object> shown = Definitions.redacted(there, secrets);
        List<String> toDo = kind.differences(shown, Definitions.redacted(definition, secrets), applied.isPresent());
        if (toDo.isEmpty()) {
            return new Step.Action.NoChange(kind.remark(there).stream().toList());
        }
        List<String> byOthers = applied.map(known -> kind.drift(known, shown)).orElse(List.of());
        if (byOthers.isEmpty()) {
            return new Step.Action.Update(kind.change(definition, there, tags), toDo);
        }
        List<String> differences = new ArrayList<>();
        byOthers.forEach(difference -> differences.add(since("on the server") + ": " + difference));
        kind.differences(applied.orElseThrow(), Definitions.redacted(definition, secrets), true)
                .forEach(difference -> differences.add(since("in the guide") + ": " + difference));
        return drift(kind.change(definition, there, tags), differences);
    }

    private Step.Action drift(List<Call> calls, List<String> differences) {
        return new Step.Action.Drift(
                options.onDrift() == OnDrift.OVERWRITE ? calls : List.of(), differences, options.onDrift());
    }

    private String since(String where) {
        return where + " since version " + baseline.version();
    }

    /// Whether it was there before anybody knew, and yet from this guide: an apply that did not come to its
    /// end, or a guide that another one handed over.
    private boolean isOurs(Wanted wanted, Map<String, Object> present) {
        return kinds.of(wanted.kind()) instanceof AlarmKind alarms
                && (Provenance.isOf(baseline.key(), alarms.tags(present))
                        || baseline.leftOver(wanted.kind(), wanted.name())
                                .filter(other -> other.resource().made())
                                .isPresent());
    }

    private Optional<String> missingTopic(Wanted wanted) {
        Map<String, Object> definition = wanted.definition();
        return switch (wanted.kind()) {
            case Resource.SUBSCRIPTION ->
                Optional.of(String.valueOf(definition.get("TopicArn")))
                        .filter(arn -> !kinds.topics().willExist(arn))
                        .map(arn -> "no topic " + arn);
            case Resource.ALARM -> missingTopicOf(definition);
            default -> Optional.empty();
        };
    }

    private Optional<String> missingTopicOf(Map<String, Object> alarm) {
        for (String member : List.of("AlarmActions", "OKActions", "InsufficientDataActions")) {
            if (alarm.get(member) instanceof List<?> actions) {
                for (Object action : actions) {
                    String arn = String.valueOf(action);
                    if (arn.startsWith("arn:aws:sns:") && !kinds.topics().willExist(arn)) {
                        return Optional.of(member + ": no topic " + arn);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void add(Wanted wanted, Step.Action action, Optional<Resource> before, Optional<Resource> after) {
        List<String> warnings = review.findingsOf(wanted.item(), Severity.WARNING).stream()
                .map(Finding::rule)
                .distinct()
                .toList();
        steps.add(new Step(
                wanted.item().line(), wanted.kind(), secrets.redact(wanted.shown()), action, warnings, before, after));
    }
}
