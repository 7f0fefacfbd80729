package dev.hinomi.logs.metric;

import dev.hinomi.logs.selection.SystemField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A metric filter of a log group.
///
/// @param group the name of its group
/// @param groupId the group's generated id
/// @param created when it was first put; only events that arrive from then on count
/// @param onTransformedLogs whether it looks at what the group's transformer makes of events
/// @param fieldSelection criteria over system fields, as they were put
/// @param systemFields what becomes dimensions beside those of the transformation
public record MetricFilter(
        String group,
        long groupId,
        String name,
        String pattern,
        MetricTransformation transformation,
        Instant created,
        boolean onTransformedLogs,
        Optional<String> fieldSelection,
        List<SystemField> systemFields) {
    public MetricFilter {
        systemFields = List.copyOf(systemFields);
    }
}
