package dev.hinomi.guide.apply;

import java.util.List;
import java.util.Map;

/// How applying a plan went.
///
/// @param plan that was applied
/// @param failures what the server said, by the step that it refused
public record Applied(Plan plan, Map<Step, String> failures) {
    public Applied {
        failures = Map.copyOf(failures);
    }

    /// The steps whose every call succeeded, those that changed nothing included.
    public List<Step> done() {
        return plan.steps().stream().filter(step -> !failures.containsKey(step)).toList();
    }
}
