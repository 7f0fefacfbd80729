package dev.hinomi.alarms.internal.engine;

import dev.hinomi.alarms.evaluation.Schedule;
import dev.hinomi.alarms.model.DatapointCondition;
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
import java.util.List;

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

    /// The source that an alarm is evaluated from, which watches what it needs.
    PointSource watching(Scope scope, DatapointCondition condition, Schedule schedule) {
        return switch (condition) {
            case MetricCondition metric -> {
                MetricStat stat = new MetricStat(metric.metric(), metric.statistic(), metric.period(), metric.unit());
                yield new MetricPoints(scope, metric, recent, List.of(watch(scope, stat, schedule)));
            }
            case QueryCondition query -> {
                QuerySet queries = check(query);
                boolean onlyMetrics = !queries.hasInsights() && !queries.calls(BAND);
                List<Watch> watches = onlyMetrics
                        ? queries.metrics().stream()
                                .map(stat -> watch(scope, stat, schedule))
                                .toList()
                        : List.of();
                yield new QueryPoints(scope, query, queries, sources, watches);
            }
        };
    }

    /// A source that watches nothing: all of its data comes from `sources`.
    public static PointSource reading(Scope scope, DatapointCondition condition, DataSources sources) {
        return switch (condition) {
            case MetricCondition metric -> new MetricPoints(scope, metric, sources.reader(), List.of());
            case QueryCondition query ->
                new QueryPoints(scope, query, QuerySet.of(query.queries(), "Metrics", sources), sources, List.of());
        };
    }

    private Watch watch(Scope scope, MetricStat stat, Schedule schedule) {
        boolean values = !(Statistic.parse(stat.statistic()).orElseThrow() instanceof Statistic.Basic);
        int reach = Math.toIntExact(schedule.reach().toSeconds());
        return recent.watch(scope, stat.metric(), stat.unit(), Coverage.of(stat.period(), reach, values));
    }
}
