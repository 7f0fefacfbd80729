package dev.hinomi.alarms.internal.engine;

import dev.hinomi.alarms.evaluation.Schedule;
import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.Limit;
import dev.hinomi.alarms.model.MetricCondition;
import dev.hinomi.alarms.model.QueryCondition;
import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.DataSources;
import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import dev.hinomi.metrics.query.QuerySet;
import dev.hinomi.metrics.recent.Coverage;
import dev.hinomi.metrics.recent.RecentPoints;
import dev.hinomi.metrics.recent.RecentPoints.Watch;
import dev.hinomi.metrics.statistics.Statistic;
import dev.hinomi.records.Records;
import java.util.List;
import java.util.Optional;

/// Finds out where the data points of an alarm come from.
public final class PointSources {
    private static final String BAND = "ANOMALY_DETECTION_BAND";

    private final RecentPoints recent;
    private final DataSources sources;

    /// @param sources of everything but single metrics, which come from memory where they are remembered
    public PointSources(RecentPoints recent, DataSources sources) {
        this.recent = recent;
        this.sources = sources.withReader(recent);
    }

    /// Checks the queries of a condition.
    ///
    /// @throws dev.hinomi.kernel.FaultException with AWS's text
    public QuerySet check(QueryCondition condition) {
        return QuerySet.of(condition.queries(), "Metrics", sources);
    }

    /// How an alarm is evaluated, which watches what it needs.
    AlarmEvaluation watching(AlarmKey key, DatapointCondition condition, Schedule schedule, Records records) {
        Scope scope = key.scope();
        return switch (condition) {
            case MetricCondition metric -> {
                MetricStat stat = metric.stat();
                yield new SeriesEvaluation(
                        metric, new MetricPoints(scope, stat, recent, List.of(watch(scope, stat, schedule))));
            }
            case QueryCondition query -> {
                QuerySet queries = check(query);
                boolean onlyMetrics = !queries.hasInsights() && !queries.calls(BAND);
                List<Watch> watches = onlyMetrics
                        ? queries.metrics().stream()
                                .map(stat -> watch(scope, stat, schedule))
                                .toList()
                        : List.of();
                Optional<String> grouped = queries.grouped(query.watched().id());
                yield grouped.isPresent()
                        ? new ContributorEvaluation(
                                key, query, new GroupedPoints(scope, grouped.get(), sources.insights()), records)
                        : new SeriesEvaluation(query, points(scope, query, queries, sources, watches));
            }
        };
    }

    /// A source that watches nothing: all of its data comes from `sources`.
    public static PointSource reading(Scope scope, DatapointCondition condition, DataSources sources) {
        return switch (condition) {
            case MetricCondition metric -> new MetricPoints(scope, metric.stat(), sources.reader(), List.of());
            case QueryCondition query ->
                points(scope, query, QuerySet.of(query.queries(), "Metrics", sources), sources, List.of());
        };
    }

    /// A source of the series of a condition's query, when each is a contributor.
    public static Optional<GroupedPoints> grouped(Scope scope, DatapointCondition condition, DataSources sources) {
        return switch (condition) {
            case MetricCondition _ -> Optional.empty();
            case QueryCondition query ->
                QuerySet.of(query.queries(), "Metrics", sources)
                        .grouped(query.watched().id())
                        .map(sql -> new GroupedPoints(scope, sql, sources.insights()));
        };
    }

    private static PointSource points(
            Scope scope, QueryCondition query, QuerySet queries, DataSources sources, List<Watch> watches) {
        return query.onlyMetric()
                .filter(_ -> query.limit() instanceof Limit.Threshold)
                .<PointSource>map(stat -> new MetricPoints(scope, stat, sources.reader(), watches))
                .orElseGet(() -> new QueryPoints(scope, query, queries, sources, watches));
    }

    private Watch watch(Scope scope, MetricStat stat, Schedule schedule) {
        boolean values = !(Statistic.parse(stat.statistic()).orElseThrow() instanceof Statistic.Basic);
        int reach = Math.toIntExact(schedule.reach().toSeconds());
        return recent.watch(scope, stat.metric(), stat.unit(), Coverage.of(stat.period(), reach, values));
    }
}
