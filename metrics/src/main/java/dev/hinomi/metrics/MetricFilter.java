package dev.hinomi.metrics;

import dev.hinomi.metrics.model.MetricId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which metrics to list.
///
/// @param namespace only of this; of all when null
/// @param name only of this; of all when null
/// @param dimensions only metrics that have all of these, whatever others they have; of two with the same name the last
///     one counts, as on CloudWatch
/// @param recentlyActive only metrics with data points in the last three hours
public record MetricFilter(
        @Nullable String namespace, @Nullable String name, List<DimensionFilter> dimensions, boolean recentlyActive) {
    public MetricFilter {
        Map<String, DimensionFilter> byName = new LinkedHashMap<>();
        dimensions.forEach(each -> byName.put(each.name(), each));
        dimensions = List.copyOf(byName.values());
    }

    /// What a dimension must be.
    ///
    /// @param value any when null
    public record DimensionFilter(String name, @Nullable String value) {
        boolean matches(MetricId metric) {
            return metric.dimensions().stream()
                    .anyMatch(dimension -> dimension.name().equals(name)
                            && (value == null || dimension.value().equals(value)));
        }
    }

    boolean matches(MetricId metric) {
        return (namespace == null || metric.namespace().equals(namespace))
                && (name == null || metric.name().equals(name))
                && dimensions.stream().allMatch(dimension -> dimension.matches(metric));
    }
}
