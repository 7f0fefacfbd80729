package dev.hinomi.insights.contributor;

import dev.hinomi.kernel.Scope;
import dev.hinomi.metrics.data.PeriodRange;
import dev.hinomi.metrics.data.RuleReports;
import dev.hinomi.metrics.data.TimeSeries;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// The metrics of rules for metric math.
public final class RuleMetricSeries implements RuleReports {
    private final InsightRules rules;

    public RuleMetricSeries(InsightRules rules) {
        this.rules = rules;
    }

    @Override
    public TimeSeries report(Scope scope, String rule, String metric, PeriodRange range) {
        RuleMetric wanted = RuleMetric.required(metric, "INSIGHT_RULE_METRIC");
        List<RuleTally.Total> totals = rules.totals(scope, rule, range);
        int[] present = IntStream.range(0, totals.size())
                .filter(i -> totals.get(i).all().count() > 0)
                .toArray();
        long[] times = IntStream.of(present)
                .mapToLong(i -> range.startOf(i).getEpochSecond())
                .toArray();
        double[] values = IntStream.of(present)
                .mapToObj(i -> wanted.of(totals.get(i)))
                .mapToDouble(OptionalDouble::orElseThrow)
                .toArray();
        return new TimeSeries(
                rule + " " + metric, Math.toIntExact(range.period().toSeconds()), null, times, values);
    }
}
