package dev.hinomi.metrics.data;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the observations of single metrics come from: the telemetry store, or the memory of what is
/// recent.
public interface SeriesReader {
    /// What was observed of a metric in each period of a range.
    ///
    /// @param unit only data points of this unit; of all units together when null, which AWS calls
    ///     undefined
    ///     where there is more than one
    /// @param values whether single values are wanted, which percentiles and trimmed statistics need;
    ///     without them
    ///     a reader may sum up what it finds
    Observations read(Scope scope, MetricId metric, @Nullable Unit unit, PeriodRange range, boolean values);

    /// The units that data points of a metric ever had, in no particular order; none where the reader does
    /// not tell
    /// them apart.
    default List<Unit> units(Scope scope, MetricId metric) {
        return List.of();
    }
}
