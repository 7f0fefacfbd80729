package dev.hinomi.metrics.data;

import dev.hinomi.kernel.Scope;
import java.util.List;

/// The values that a metric is expected to have, for `ANOMALY_DETECTION_BAND` (CloudWatch User Guide, "Using
/// CloudWatch anomaly detection").
public interface AnomalyBands {
    /// The band in each period of a range that the model can tell about; none of both without a model.
    ///
    /// @param deviations the width of the band to either side, in standard deviations; positive
    Band band(Scope scope, Subject subject, double deviations, PeriodRange range);

    /// Whose values are expected.
    sealed interface Subject {}

    /// A statistic of one metric.
    record OfMetric(MetricDataQuery.MetricStat metric) implements Subject {}

    /// The result of an expression.
    ///
    /// @param queries the expression and all that it needs
    /// @param id the expression's
    record OfExpression(List<MetricDataQuery> queries, String id) implements Subject {
        public OfExpression {
            queries = List.copyOf(queries);
        }
    }

    /// Both have the same times.
    record Band(TimeSeries lower, TimeSeries upper) {}
}
