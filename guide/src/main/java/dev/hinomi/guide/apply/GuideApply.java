package dev.hinomi.guide.apply;

import dev.hinomi.guide.Review;
import dev.hinomi.guide.runbook.GuideRunbooks;
import dev.hinomi.guide.server.Definitions;
import dev.hinomi.guide.server.OperationsPort;
import dev.hinomi.guide.settings.SecretValues;
import dev.hinomi.guide.state.Baseline;
import dev.hinomi.guide.state.GuideKey;
import dev.hinomi.guide.state.Resource;
import dev.hinomi.kernel.FaultException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a guide live on the server behind a port. Applying a plan twice changes nothing the second time.
public final class GuideApply {
    private static final String SUBSCRIPTION_ARN = "SubscriptionArn";

    private final OperationsPort port;

    public GuideApply(OperationsPort port) {
        this.port = port;
    }

    /// Compares a guide that was never applied with the server. Changes nothing.
    public Plan plan(Review review) {
        Path file = Path.of(review.document().file());
        GuideKey key = GuideKey.of(file, review.settings().name(), Optional.empty());
        return plan(review, Baseline.none(key), PlanOptions.ADD);
    }

    /// Compares a guide with what was applied before and with the server. Changes nothing.
    ///
    /// @throws FaultException `Conflict` when another guide defines the same alarm
    public Plan plan(Review review, Baseline baseline, PlanOptions options) {
        GuideRunbooks.check(review);
        return new Planner(review, port, baseline, options).plan();
    }

    /// Removes what a guide made.
    ///
    /// @param onDrift what becomes of what a person changed
    public Plan removal(Review review, Baseline baseline, OnDrift onDrift) {
        return new Plan(review, new Pruning(review, port, baseline, new PlanOptions(true, onDrift)).all());
    }

    /// Carries the plan out. A step that the server refuses does not stop the others.
    public Applied apply(Plan plan) {
        SecretValues secrets = plan.review().secrets();
        Map<Step, String> failures = new LinkedHashMap<>();
        List<Resource> resources = new ArrayList<>();
        for (Step step : plan.steps()) {
            try {
                String arn = carryOut(step);
                step.after().map(after -> withArn(after, arn)).ifPresent(resources::add);
            } catch (FaultException e) {
                failures.put(step, secrets.redact(e.fault().message()));
                step.before().ifPresent(resources::add);
            }
        }
        return new Applied(plan, failures, resources);
    }

    /// Returns the ARN of a new subscription, or nothing.
    private String carryOut(Step step) {
        String arn = "";
        for (var call : step.calls()) {
            Map<String, Object> answer = call.on(port);
            if (answer.get(SUBSCRIPTION_ARN) instanceof String text && text.startsWith("arn:")) {
                arn = text;
            }
        }
        return arn;
    }

    private static Resource withArn(Resource resource, String arn) {
        if (arn.isEmpty() || !resource.kind().equals(Resource.SUBSCRIPTION)) {
            return resource;
        }
        Map<String, Object> definition = Definitions.parse(resource.definition());
        definition.put(SUBSCRIPTION_ARN, arn);
        return resource.defined(Definitions.text(definition, SecretValues.none()));
    }
}
