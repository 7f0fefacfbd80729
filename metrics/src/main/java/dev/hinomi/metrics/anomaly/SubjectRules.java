package dev.hinomi.metrics.anomaly;

import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import dev.hinomi.metrics.data.DataSources;
import dev.hinomi.metrics.data.MetricDataQuery;
import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import dev.hinomi.metrics.query.QuerySet;
import dev.hinomi.metrics.statistics.Statistic;
import java.util.List;

/// What a detector may watch (CloudWatch User Guide, "Using anomaly detection on metric math").
final class SubjectRules {
    private static final int MAX_QUERIES = 10;
    private static final int MIN_PERIOD = 60;
    private static final int MAX_PERIOD = 3600;
    private static final List<String> REFUSED = List.of("ANOMALY_DETECTION_BAND", "METRICS", "SEARCH");

    private final DataSources sources;

    SubjectRules(DataSources sources) {
        this.sources = sources;
    }

    void check(DetectorSubject subject) {
        switch (subject) {
            case DetectorSubject.SingleMetric single -> checkStatistic(single.statistic());
            case DetectorSubject.MetricMath math -> {
                checkMetrics(math.queries());
                checkExpressions(math);
            }
        }
    }

    private static void checkMetrics(List<MetricDataQuery> queries) {
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
        List<MetricStat> metrics = queries.stream()
                .map(MetricDataQuery::source)
                .filter(MetricStat.class::isInstance)
                .map(MetricStat.class::cast)
                .toList();
        metrics.forEach(SubjectRules::check);
        List<Integer> periods =
                metrics.stream().map(MetricStat::period).distinct().toList();
        if (periods.size() > 1) {
            throw invalid("Period: " + periods + " (expected: the same for all metrics)");
        }
    }

    private void checkExpressions(DetectorSubject.MetricMath math) {
        QuerySet queries = QuerySet.of(math.queries(), "MetricDataQueries", sources);
        for (String function : REFUSED) {
            if (queries.calls(function)) {
                throw invalid("Expression: " + function + " (expected: an expression without it)");
            }
        }
        String id = math.returned().id();
        if (queries.severalSeries(id)) {
            throw invalid("Expression: " + id + " gives several series (expected: exactly one)");
        }
    }

    private static void check(MetricStat metric) {
        checkStatistic(metric.statistic());
        if (metric.period() < MIN_PERIOD || metric.period() > MAX_PERIOD || metric.period() % MIN_PERIOD != 0) {
            throw invalid("Period: " + metric.period() + " (expected: a multiple of " + MIN_PERIOD + ", at most "
                    + MAX_PERIOD + ")");
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
