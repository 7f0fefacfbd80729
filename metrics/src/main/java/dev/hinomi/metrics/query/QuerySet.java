package dev.hinomi.metrics.query;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.DataSources;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import dev.hinomi.metrics.label.LabelTemplate;
import dev.hinomi.metrics.math.MathExpression;
import dev.hinomi.metrics.math.MathType;
import dev.hinomi.metrics.query.check.CheckedQueries;
import dev.hinomi.metrics.query.check.CheckedQuery;
import dev.hinomi.metrics.query.check.QueryCheck;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Queries that may name each other, checked once, to be evaluated as often as wanted.
public final class QuerySet {
    private final SequencedMap<String, CheckedQuery> byId = new LinkedHashMap<>();
    private final List<String> order;

    private QuerySet(CheckedQueries checked) {
        checked.queries().forEach(query -> byId.put(query.id(), query));
        this.order = checked.expressions();
    }

    /// Checks queries.
    ///
    /// @param member what the caller's API calls the list, such as `MetricDataQueries`
    /// @throws dev.hinomi.kernel.FaultException with AWS's text, when one of them is refused
    public static QuerySet of(List<MetricDataQuery> queries, String member, DataSources sources) {
        return new QuerySet(new QueryCheck(queries, member, sources).check());
    }

    /// The ids of the queries that return data, in their order.
    public List<String> returned() {
        return queries().filter(CheckedQuery::returnsData).map(CheckedQuery::id).toList();
    }

    /// Whether a query can give any number of series; by its type, whatever it gives at a time.
    public boolean severalSeries(String id) {
        return query(id).plan().type() == MathType.ARRAY;
    }

    /// The query of Metrics Insights that has a `GROUP BY`, when this one is of that kind.
    public Optional<String> grouped(String id) {
        return query(id).plan() instanceof CheckedQuery.OfInsights insights
                        && insights.form().grouped()
                ? Optional.of(insights.sql())
                : Optional.empty();
    }

    /// The statistics among the queries, in their order.
    public List<MetricStat> metrics() {
        return queries()
                .flatMap(query -> query.plan() instanceof CheckedQuery.OfMetric metric
                        ? Stream.of(metric.metric())
                        : Stream.empty())
                .toList();
    }

    /// Whether one of the queries is of Metrics Insights.
    public boolean hasInsights() {
        return queries().anyMatch(query -> query.plan() instanceof CheckedQuery.OfInsights);
    }

    /// Whether one of the queries calls a function, such as `SEARCH`.
    public boolean calls(String function) {
        return queries()
                .flatMap(query -> query.plan() instanceof CheckedQuery.OfMath math
                        ? math.expression().parts()
                        : Stream.empty())
                .anyMatch(part -> part instanceof MathExpression.Call call
                        && call.function().equals(function));
    }

    /// Whether one of the queries is an expression.
    public boolean hasExpressions() {
        return queries().anyMatch(query -> !(query.plan() instanceof CheckedQuery.OfMetric));
    }

    /// Evaluates the queries that return data, with labels for times in UTC.
    public QueryAnswer evaluate(Scope scope, DataSources sources, Window window) {
        return evaluate(scope, sources, window, ZoneOffset.UTC, SlotLimit.NONE);
    }

    /// Evaluates the queries that return data.
    ///
    /// @param zone of times in labels
    QueryAnswer evaluate(Scope scope, DataSources sources, Window window, ZoneOffset zone, SlotLimit limit) {
        return new Evaluation(this, scope, sources, window, limit).answer(zone);
    }

    /// The ids of the queries that return data and whose data are here, in their order.
    List<String> readable(Scope scope) {
        return queries()
                .filter(query -> query.returnsData() && query.isOf(scope))
                .map(CheckedQuery::id)
                .toList();
    }

    /// Whether a label has a part that the data points tell.
    boolean labelsDependOnPoints() {
        return queries()
                .map(query -> query.query().label())
                .anyMatch(label -> label != null && new LabelTemplate(label).dependsOnPoints());
    }

    Stream<CheckedQuery> queries() {
        return byId.values().stream();
    }

    /// The ids of expressions, each after all that it names.
    List<String> order() {
        return order;
    }

    CheckedQuery query(String id) {
        CheckedQuery query = byId.get(id);
        if (query == null) {
            throw new IllegalArgumentException("id: " + id + " (expected: one of " + byId.keySet() + ")");
        }
        return query;
    }
}
