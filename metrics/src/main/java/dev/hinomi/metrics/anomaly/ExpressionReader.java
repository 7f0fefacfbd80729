package dev.hinomi.metrics.anomaly;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.TimeSeries;
import java.util.List;

/// Evaluates what detectors of metric math watch.
@FunctionalInterface
public interface ExpressionReader {
    /// The series of the one query that is returned.
    ///
    /// @throws dev.hinomi.kernel.FaultException for expressions that cannot be evaluated
    TimeSeries read(Scope scope, List<MetricDataQuery> queries, PeriodRange range);
}
