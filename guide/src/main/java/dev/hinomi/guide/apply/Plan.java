package dev.hinomi.guide.apply;

import dev.hinomi.guide.Review;
import java.util.List;

/// What applying a guide does, step by step: topics, subscriptions, alarms, what is removed, then everything
/// that is only recorded.
public record Plan(Review review, List<Step> steps) {
    public Plan {
        steps = List.copyOf(steps);
    }

    /// Whether applying it changes anything.
    public boolean changes() {
        return steps.stream().anyMatch(step -> !step.calls().isEmpty());
    }

    /// Whether it waits for a person to decide about what was changed on the server.
    public boolean stopped() {
        return steps.stream()
                .anyMatch(step -> step.action() instanceof Step.Action.Drift drift && drift.answer() == OnDrift.STOP);
    }

    /// How many resources a person changed on the server.
    public long drifted() {
        return steps.stream()
                .filter(step -> step.action() instanceof Step.Action.Drift)
                .count();
    }
}
