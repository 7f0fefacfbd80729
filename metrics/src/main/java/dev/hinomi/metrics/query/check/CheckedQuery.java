package dev.hinomi.metrics.query.check;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.InsightsQueries;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import dev.hinomi.metrics.math.MathExpression;
import dev.hinomi.metrics.math.MathType;
import java.util.List;

/// A query that can be evaluated.
///
/// @param period of periods that no series tells, in seconds
public record CheckedQuery(MetricDataQuery query, Plan plan, int period) {
    /// Where its series come from.
    public sealed interface Plan {
        /// Whether it gives one series or an array of them.
        MathType type();
    }

    /// A statistic of a metric.
    public record OfMetric(MetricStat metric) implements Plan {
        @Override
        public MathType type() {
            return MathType.SERIES;
        }
    }

    /// Metric math.
    ///
    /// @param searches those that it calls
    public record OfMath(MathExpression expression, MathType type, List<SearchCall> searches) implements Plan {
        public OfMath {
            searches = List.copyOf(searches);
        }
    }

    /// A query of Metrics Insights.
    public record OfInsights(String sql, InsightsQueries.Form form) implements Plan {
        @Override
        public MathType type() {
            return form.grouped() ? MathType.ARRAY : MathType.SERIES;
        }
    }

    /// What others call it.
    public String id() {
        return query.id();
    }

    /// Whether its series are part of the answer.
    public boolean returnsData() {
        return query.returnsData();
    }

    /// Whether the data are those of an account that is here.
    public boolean isOf(Scope scope) {
        String account = query.account();
        return account == null || account.equals(scope.account());
    }
}
