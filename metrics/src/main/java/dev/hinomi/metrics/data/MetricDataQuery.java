package dev.hinomi.metrics.data;

import dev.hinomi.metrics.model.MetricId;
import dev.hinomi.metrics.model.Unit;
import org.jspecify.annotations.Nullable;

/// One of the queries of GetMetricData or of an alarm as the caller wrote it, not yet checked (CloudWatch API
/// Reference, `MetricDataQuery`).
///
/// @param id what other expressions call it
/// @param label with dynamic parts still in it; null when the caller gave none
/// @param returnData see [#returnsData]; null when the caller left it out
/// @param period of an expression, in seconds; null when the caller left it out
/// @param account whose metrics; the caller's own when null
public record MetricDataQuery(
        String id,
        Source source,
        @Nullable String label,
        @Nullable Boolean returnData,
        @Nullable Integer period,
        @Nullable String account) {

    /// Where the series of a query come from.
    public sealed interface Source {}

    /// A statistic of one metric.
    ///
    /// @param statistic such as `Average` or `p99`
    /// @param period in seconds
    /// @param unit only data points of this unit; of any when null
    public record MetricStat(
            MetricId metric,
            String statistic,
            int period,
            @Nullable Unit unit) implements Source {}

    /// Metric math, a SEARCH, or a query of Metrics Insights.
    public record Expression(String text) implements Source {}

    /// Whether its series are part of the answer.
    public boolean returnsData() {
        return !Boolean.FALSE.equals(returnData);
    }

    /// A query for one statistic whose series are returned.
    public static MetricDataQuery of(String id, MetricId metric, String statistic, int period) {
        return new MetricDataQuery(id, new MetricStat(metric, statistic, period, null), null, null, null, null);
    }

    /// An expression whose series are returned.
    public static MetricDataQuery of(String id, String expression) {
        return new MetricDataQuery(id, new Expression(expression), null, null, null, null);
    }

    /// The same, not returned itself.
    public MetricDataQuery hidden() {
        return new MetricDataQuery(id, source, label, false, period, account);
    }
}
