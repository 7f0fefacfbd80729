package dev.hinomi.metrics.insights;

import dev.hinomi.metrics.model.MetricId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A query of Metrics Insights.
///
/// @param aggregate of the observations of a period
/// @param metric the name of the metrics
/// @param conditions all of which a metric has to meet
/// @param groupBy one series for each combination of their values; one for everything when empty
/// @param limit of series
record InsightsQuery(
        Aggregate aggregate,
        String metric,
        Source source,
        List<Condition> conditions,
        List<MetricKey> groupBy,
        Optional<Order> order,
        Optional<Integer> limit) {
    InsightsQuery {
        conditions = List.copyOf(conditions);
        groupBy = List.copyOf(groupBy);
    }

    /// Where the metrics are.
    ///
    /// @param dimensions exactly the names of their dimensions; any when empty
    record Source(String namespace, Optional<Set<String>> dimensions) {
        Source {
            dimensions = dimensions.map(Set::copyOf);
        }

        boolean matches(MetricId metric) {
            return metric.namespace().equals(namespace)
                    && dimensions.map(metric::hasDimensions).orElse(true);
        }
    }

    /// @param value the account of the caller when empty
    record Condition(MetricKey key, boolean equal, Optional<String> value) {
        /// A metric without the key is different from every value.
        boolean matches(MetricId metric, String account) {
            return key.valueOf(metric, account).equals(Optional.of(value.orElse(account))) == equal;
        }
    }

    /// The series by this, the smallest first unless `descending`.
    record Order(Aggregate by, boolean descending) {}

    boolean matches(MetricId candidate, String account) {
        return candidate.name().equals(metric)
                && source.matches(candidate)
                && conditions.stream().allMatch(each -> each.matches(candidate, account));
    }
}
