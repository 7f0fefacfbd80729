package dev.hinomi.guide.apply;

import dev.hinomi.guide.Review;
import dev.hinomi.guide.server.OperationsPort;
import dev.hinomi.kernel.FaultException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes a guide live on the server behind a port. Applying a plan twice changes nothing the second time.
public final class GuideApply {
    private final OperationsPort port;

    public GuideApply(OperationsPort port) {
        this.port = port;
    }

    /// Compares the guide with the server. Changes nothing.
    public Plan plan(Review review) {
        return new Planner(review, port).plan();
    }

    /// Carries the plan out. A step that the server refuses does not stop the others.
    public Applied apply(Plan plan) {
        Map<Step, String> failures = new LinkedHashMap<>();
        for (Step step : plan.steps()) {
            try {
                step.calls().forEach(call -> call.on(port));
            } catch (FaultException e) {
                failures.put(step, e.fault().message());
            }
        }
        return new Applied(plan, failures);
    }
}
