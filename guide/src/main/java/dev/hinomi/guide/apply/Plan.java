package dev.hinomi.guide.apply;

import dev.hinomi.guide.Review;
import java.util.List;

/// What applying a guide does, step by step: topics, subscriptions, alarms, then everything that is only recorded.
public record Plan(Review review, List<Step> steps) {
    public Plan {
        steps = List.copyOf(steps);
    }

    /// Whether applying it changes anything.
    public boolean changes() {
        return steps.stream().anyMatch(step -> !step.calls().isEmpty());
    }
}
