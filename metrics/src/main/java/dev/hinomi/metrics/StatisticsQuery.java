package dev.hinomi.metrics;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A GetMetricStatistics request as the caller wrote it, not yet checked.
///
/// @param start inclusive
/// @param end exclusive
/// @param period in seconds
/// @param statistics basic ones, such as `Average`
/// @param extendedStatistics such as `p99`
/// @param unit only data points of this unit; of each unit for itself when null
public record StatisticsQuery(
        Scope scope,
        MetricId metric,
        Instant start,
        Instant end,
        int period,
        List<String> statistics,
        List<String> extendedStatistics,
        @Nullable Unit unit) {
    public StatisticsQuery {
        statistics = List.copyOf(statistics);
        extendedStatistics = List.copyOf(extendedStatistics);
    }
}
