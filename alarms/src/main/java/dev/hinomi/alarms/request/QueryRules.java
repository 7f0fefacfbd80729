package dev.hinomi.alarms.request;

import static dev.hinomi.alarms.request.Refusal.invalid;

import dev.hinomi.alarms.model.Limit;
import dev.hinomi.alarms.model.QueryCondition;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.data.MetricDataQuery.Expression;
import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import dev.hinomi.metrics.query.QuerySet;
import dev.hinomi.metrics.statistics.Statistic;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What PutMetricAlarm accepts as `Metrics`.
public final class QueryRules {
    private static final int MOST_METRICS = 10;
    private static final int MOST_EXPRESSIONS = 10;
    private static final int INSIGHTS_SECONDS = 3 * 3600;
    private static final Pattern SEARCH = Pattern.compile("\\bSEARCH\\s*\\(");
    private static final Pattern SELECT = Pattern.compile("\\s*SELECT\\s.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private QueryRules() {}

    static void check(MetricAlarmRequest request) {
        checkAlone(request);
        List<MetricDataQuery> queries = request.queries();
        long stats = queries.stream()
                .filter(query -> query.source() instanceof MetricStat)
                .count();
        if (stats > MOST_METRICS) {
            throw invalid("Metrics", "Too many metrics in alarm, maximum is " + MOST_METRICS);
        }
        if (queries.size() - stats > MOST_EXPRESSIONS) {
            throw invalid("Metrics", "Too many expressions in alarm, maximum is " + MOST_EXPRESSIONS);
        }
        queries.forEach(QueryRules::check);
        checkReturned(queries, request.thresholdMetricId());
    }

    /// What depends on what the queries give.
    ///
    /// @throws dev.hinomi.kernel.FaultException for what PutMetricAlarm refuses
    public static void check(QueryCondition condition, QuerySet queries) {
        String watched = condition.watched().id();
        boolean contributors = queries.grouped(watched).isPresent() && condition.limit() instanceof Limit.Threshold;
        if (queries.severalSeries(watched) && !contributors) {
            throw invalid(
                    "Metrics",
                    "Error in expression '" + watched + "': The expression of an alarm must return a single time"
                            + " series");
        }
    }

    /// What depends on the queries and the window together.
    static void checkWindow(QueryCondition condition) {
        int extra = condition.wallClock() == null ? 0 : 1;
        for (MetricStat stat : condition.stats()) {
            WindowRules.checkWindow(stat.period(), condition.evaluationPeriods());
            WindowRules.checkWallClock(condition.wallClock(), stat.period());
        }
        WindowRules.checkWindow(condition.period(), condition.evaluationPeriods());
        WindowRules.checkWallClock(condition.wallClock(), condition.period());
        if (condition.queries().stream().anyMatch(QueryRules::isInsights)) {
            if (condition.period() < 60) {
                throw invalid("Period", "MetricsInsights monitors do not support less than 60 seconds period");
            }
            if ((long) condition.period() * (condition.evaluationPeriods() + extra) > INSIGHTS_SECONDS) {
                throw invalid(
                        "EvaluationPeriods", "MetricsInsights monitors cannot be checked across more than 3 hours");
            }
        }
        if (condition.limit() instanceof Limit.Band && condition.period() < 60) {
            throw invalid("Period", "Period must be a multiple of 60 when ThresholdMetricId is set");
        }
    }

    static boolean isInsights(MetricDataQuery query) {
        return query.source() instanceof Expression expression
                && SELECT.matcher(expression.text()).matches();
    }

    private static void checkAlone(MetricAlarmRequest request) {
        refuse(request.metricName(), "MetricName");
        refuse(request.namespace(), "Namespace");
        refuse(request.dimensions().isEmpty() ? null : request.dimensions(), "Dimensions");
        refuse(request.period(), "Period");
        refuse(request.unit(), "Unit");
        refuse(request.statistic(), "Statistic");
        refuse(request.extendedStatistic(), "ExtendedStatistic");
    }

    private static void refuse(@Nullable Object value, String parameter) {
        if (value != null) {
            throw invalid(parameter, parameter + " should not be set if list of Metrics is set.");
        }
    }

    private static void check(MetricDataQuery query) {
        switch (query.source()) {
            case MetricStat stat -> {
                WindowRules.checkPeriod(stat.period());
                if (Statistic.parse(stat.statistic()).isEmpty()) {
                    throw invalid("Stat", "The value " + stat.statistic() + " for parameter Stat is not supported.");
                }
            }
            case Expression expression -> {
                if (query.period() != null) {
                    WindowRules.checkPeriod(query.period());
                }
                if (!isInsights(query) && SEARCH.matcher(expression.text()).find()) {
                    throw invalid("Metrics", "SEARCH is not supported on Metric Alarms.");
                }
            }
        }
    }

    private static void checkReturned(List<MetricDataQuery> queries, @Nullable String band) {
        Stream<MetricDataQuery> returned = queries.stream().filter(query -> !Boolean.FALSE.equals(query.returnData()));
        List<String> ids = returned.map(MetricDataQuery::id).toList();
        if (band == null && ids.size() != 1) {
            throw invalid("Metrics", "Exactly one element of the metrics list should return data.");
        }
        if (band != null && ids.size() != 2) {
            throw invalid("Metrics", "Exactly two elements of the metrics list should return data.");
        }
        if (band != null && !ids.contains(band)) {
            throw invalid(
                    "ThresholdMetricId",
                    "ThresholdMetricId: " + band + " (expected: the id of an element of Metrics that returns data)");
        }
    }
}
