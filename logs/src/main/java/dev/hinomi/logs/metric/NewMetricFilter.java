package dev.hinomi.logs.metric;

import dev.hinomi.logs.group.LogGroup;
import dev.hinomi.logs.selection.SystemField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A metric filter as a caller puts it, not yet checked. The parts are those of [MetricFilter].
public record NewMetricFilter(
        String name,
        String pattern,
        MetricTransformation transformation,
        boolean onTransformedLogs,
        Optional<String> fieldSelection,
        List<SystemField> systemFields) {
    public NewMetricFilter {
        systemFields = List.copyOf(systemFields);
    }

    /// A filter with nothing but what every one has.
    public static NewMetricFilter of(String name, String pattern, MetricTransformation transformation) {
        return new NewMetricFilter(name, pattern, transformation, false, Optional.empty(), List.of());
    }

    /// The filter that it becomes.
    MetricFilter of(LogGroup group, Instant created) {
        return new MetricFilter(
                group.name(),
                group.id(),
                name,
                pattern,
                transformation,
                created,
                onTransformedLogs,
                fieldSelection,
                systemFields);
    }
}
