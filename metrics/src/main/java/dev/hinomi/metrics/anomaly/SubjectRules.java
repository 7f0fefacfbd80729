package dev.hinomi.metrics.anomaly;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.data.MetricDataQuery.Expression;
import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import dev.hinomi.metrics.statistics.Statistic;
import java.util.List;
import java.util.regex.Pattern;

/// What a detector may watch (CloudWatch User Guide, "Using anomaly detection on metric math").
final class SubjectRules {
    private static final int MAX_QUERIES = 10;
    private static final int MIN_PERIOD = 60;
    private static final int MAX_PERIOD = 3600;
    private static final Pattern REFUSED =
            Pattern.compile("\\b(ANOMALY_DETECTION_BAND|METRICS|SEARCH|DB_PERF_INSIGHTS)\\s*\\(");

    private SubjectRules() {}

    static void check(DetectorSubject subject) {
        switch (subject) {
            case DetectorSubject.SingleMetric single -> checkStatistic(single.statistic());
            case DetectorSubject.MetricMath math -> check(math.queries());
        }
    }

    private static void check(List<MetricDataQuery> queries) {
        if (queries.isEmpty() || queries.size() > MAX_QUERIES) {
            throw invalid("MetricDataQueries: " + queries.size() + " metrics and expressions (expected: 1 to "
                    + MAX_QUERIES + ")");
        }
        long returned = queries.stream()
                .filter(each -> Boolean.TRUE.equals(each.returnData()))
                .count();
        if (returned != 1) {
            throw invalid("MetricDataQueries: " + returned + " with ReturnData true (expected: exactly one)");
        }
        for (MetricDataQuery query : queries) {
            switch (query.source()) {
                case MetricStat metric -> check(metric);
                case Expression expression -> check(expression);
            }
        }
        List<Integer> periods = queries.stream()
                .map(MetricDataQuery::source)
                .filter(MetricStat.class::isInstance)
                .map(source -> ((MetricStat) source).period())
                .distinct()
                .toList();
        if (periods.size() > 1) {
            throw invalid("Period: " + periods + " (expected: the same for all metrics)");
        }
    }

    private static void check(MetricStat metric) {
        checkStatistic(metric.statistic());
        if (metric.period() < MIN_PERIOD || metric.period() > MAX_PERIOD || metric.period() % MIN_PERIOD != 0) {
            throw invalid("Period: " + metric.period() + " (expected: a multiple of " + MIN_PERIOD + ", at most "
                    + MAX_PERIOD + ")");
        }
    }

    private static void check(Expression expression) {
        var refused = REFUSED.matcher(expression.text());
        if (refused.find()) {
            throw invalid(
                    "Expression: " + expression.text() + " (expected: an expression without " + refused.group(1) + ")");
        }
    }

    private static void checkStatistic(String statistic) {
        if (Statistic.parse(statistic).isEmpty()) {
            throw invalid("Stat: " + statistic + " (expected: a statistic such as Average, Sum or p99)");
        }
    }

    private static FaultException invalid(String message) {
        return new FaultException(new Fault.InvalidParameter("MetricDataQueries", message));
    }
}
