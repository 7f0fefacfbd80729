package dev.hinomi.logs.metric;

import java.util.Optional;

/// Which metric filters to describe (API reference, `DescribeMetricFilters`).
///
/// @param group only of this group; of all when empty
/// @param prefix what their names start with; counts only with a group, as on AWS
/// @param metric only those of this metric
public record MetricFilterQuery(Optional<String> group, String prefix, Optional<Metric> metric) {
    /// A metric, of whatever dimensions.
    public record Metric(String namespace, String name) {}

    boolean accepts(MetricFilter filter) {
        MetricTransformation transformation = filter.transformation();
        return group.map(name -> filter.group().equals(name) && filter.name().startsWith(prefix))
                        .orElse(true)
                && metric.map(wanted -> transformation.namespace().equals(wanted.namespace())
                                && transformation.name().equals(wanted.name()))
                        .orElse(true);
    }
}
