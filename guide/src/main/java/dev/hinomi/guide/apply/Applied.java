package dev.hinomi.guide.apply;

import dev.hinomi.guide.state.Resource;
import java.util.List;
import java.util.Map;

/// How applying a plan went.
///
/// @param plan that was applied
/// @param failures what the server said, by the step that it refused
/// @param resources what the server is to know of the guide from now on
public record Applied(Plan plan, Map<Step, String> failures, List<Resource> resources) {
    public Applied {
        failures = Map.copyOf(failures);
        resources = List.copyOf(resources);
    }
}
