package dev.hinomi.guide.apply;

import java.util.Map;

/// How applying a plan went.
///
/// @param plan that was applied
/// @param failures what the server said, by the step that it refused
public record Applied(Plan plan, Map<Step, String> failures) {
    public Applied {
        failures = Map.copyOf(failures);
    }
}
