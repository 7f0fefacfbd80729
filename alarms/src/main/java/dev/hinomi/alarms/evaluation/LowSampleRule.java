package dev.hinomi.alarms.evaluation;

import dev.hinomi.alarms.model.DatapointCondition;
import dev.hinomi.alarms.model.LowSamples;
import dev.hinomi.alarms.model.MetricCondition;
import dev.hinomi.alarms.model.QueryCondition;
import dev.hinomi.metrics.data.MetricDataQuery.Expression;
import dev.hinomi.metrics.data.MetricDataQuery.MetricStat;
import dev.hinomi.metrics.statistics.Percentile;
import dev.hinomi.metrics.statistics.Statistic;
import java.util.Optional;

/// Of how many observations a percentile has to be to count: 10/(1-percentile) from p50 on, 10/percentile below
/// (CloudWatch User Guide, "Percentile-based alarms and low data samples").
final class LowSampleRule {
    /// 100 - 99.9 is a little less than 0.1 in binary, and 10,000 observations are enough for p99.9.
    private static final double ROUNDING = 1e-6;

    private LowSampleRule() {}

    /// The smallest number, 0 when any number will do.
    static double enough(DatapointCondition condition) {
        if (condition.evaluateLowSampleCountPercentile() != LowSamples.IGNORE) {
            return 0;
        }
        return statistic(condition)
                .filter(Percentile.class::isInstance)
                .map(statistic -> enough(((Percentile) statistic).percent()))
                .orElse(0.0);
    }

    private static double enough(double percent) {
        return 1000 / (percent >= 50 ? 100 - percent : percent) - ROUNDING;
    }

    private static Optional<Statistic> statistic(DatapointCondition condition) {
        return switch (condition) {
            case MetricCondition metric -> Optional.of(metric.parsedStatistic());
            case QueryCondition query ->
                switch (query.watched().source()) {
                    case MetricStat stat -> Statistic.parse(stat.statistic());
                    case Expression _ -> Optional.empty();
                };
        };
    }
}
