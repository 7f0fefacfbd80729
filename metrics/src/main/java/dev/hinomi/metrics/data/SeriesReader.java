package dev.hinomi.metrics.data;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the observations of single metrics come from: the telemetry store, or the memory of what is
/// recent.
public interface SeriesReader {
    /// What was observed of a metric in each period of a range.
    ///
    /// @param unit only data points of this unit; of all units together when null, which AWS calls undefined
    ///     where there is more than one
    /// @param values whether single values are wanted, which percentiles and trimmed statistics need; without
    ///     them a reader may sum up what it finds
    Observations read(Scope scope, MetricId metric, @Nullable Unit unit, PeriodRange range, boolean values);

    /// The same of several metrics, in their order. May cost far less than reading one after the other.
    default List<Observations> read(
            Scope scope, List<MetricId> metrics, @Nullable Unit unit, PeriodRange range, boolean values) {
        return metrics.stream()
                .map(metric -> read(scope, metric, unit, range, values))
                .toList();
    }

    /// What was observed of groups of metrics in each period of a range, each group as if it was one metric; without
    /// the single values. May cost far less than reading one metric after the other.
    ///
    /// @param unit only data points of this unit; of all units together when null
    /// @return one for each group
    default List<Observations> sums(
            Scope scope, List<? extends Collection<MetricId>> groups, @Nullable Unit unit, PeriodRange range) {
        List<Observations> all = new ArrayList<>(groups.size());
        for (Collection<MetricId> group : groups) {
            Observations sums = new Observations(range);
            for (MetricId metric : group) {
                sums.add(read(scope, metric, unit, range, false));
            }
            all.add(sums);
        }
        return all;
    }

    /// The units that data points of a metric ever had, in no particular order; none where the reader does not
    /// tell them apart.
    default List<Unit> units(Scope scope, MetricId metric) {
        return List.of();
    }
}
