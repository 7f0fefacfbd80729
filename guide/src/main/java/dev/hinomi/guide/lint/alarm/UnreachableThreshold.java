package dev.hinomi.guide.lint.alarm;

import dev.hinomi.guide.dictionary.Metric;
import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.AlarmTerms;
import dev.hinomi.guide.item.MetricThreshold;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.measure.Comparison;
import dev.hinomi.guide.measure.Condition;
import dev.hinomi.guide.measure.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Thresholds that no value can cross: longer than the platform lets a request live, a share above 100 %, more than a
/// limit that the guide itself gives.
public final class UnreachableThreshold implements Rule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Those with their own maximum; `Sum` and `SampleCount` grow without end.
    private static final Set<String> BOUNDED = Set.of("Average", "Maximum", "Minimum");

    /// ECS counts what a task uses above its reservation (Amazon ECS Developer Guide, service utilization metrics).
    private static final Set<String> ABOVE_HUNDRED = Set.of("AWS/ECS CPUUtilization", "AWS/ECS MemoryUtilization");

    private static final Pattern OWN_LIMIT = Pattern.compile(
            "(?i)[(（][^)）]{0,30}?(?:\\bmax(?:imum)?\\b|上限|最大)[^\\d)）]{0,10}(?<limit>\\d{1,9})\\s*(?!\\d|%)");
    private static final Pattern COMPARED_WITH_USUAL =
            Pattern.compile("(?i)通常|平常|前週|前月|普段|usual|normal|baseline|last week|growth|増");

    @Override
    public String id() {
        return "threshold-unreachable";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        StatedLimits limits = new StatedLimits(guide);
        guide.items(MetricThreshold.class)
                .filter(threshold -> threshold.level() != MetricThreshold.Level.WATCH)
                .forEach(threshold -> threshold(threshold, limits, findings));
        guide.items(Alarm.class)
                .filter(alarm ->
                        alarm.terms().threshold() != null && !alarm.terms().expression())
                .forEach(alarm -> alarm(guide, alarm, limits, findings));
    }

    private static void threshold(MetricThreshold threshold, StatedLimits limits, Findings findings) {
        Optional<Condition> condition = threshold.condition();
        Optional<Reading> reading = Reading.in(threshold.text()).stream().findFirst();
        if (condition.isEmpty() || reading.isEmpty()) {
            return;
        }
        boolean below = condition.get().comparison().filter(Comparison::isBelow).isPresent();
        if (below) {
            return;
        }
        Optional<StatedLimits.Limit> limit = threshold
                .namespace()
                .flatMap(namespace -> limits.of(namespace, threshold.metric()))
                .filter(known -> fits(reading.get(), threshold.metric()))
                .or(() -> ownLimit(threshold.text()))
                .or(() -> share(threshold, reading.get()));
        limit.filter(most -> reading.get().value().compareTo(most.value()) > 0)
                .ifPresent(most ->
                        report(threshold.line(), threshold.metric() + ": " + threshold.text(), most.why(), findings));
    }

    private static boolean fits(Reading reading, String metric) {
        return reading.unit()
                == (metric.equals("ConcurrentExecutions") ? Reading.Unit.NONE : Reading.Unit.MILLISECONDS);
    }

    private static Optional<StatedLimits.Limit> ownLimit(String text) {
        Matcher own = OWN_LIMIT.matcher(text);
        return own.find()
                ? Optional.of(new StatedLimits.Limit(
                        new BigDecimal(own.group("limit")),
                        "the same line gives " + own.group("limit") + " as the most"))
                : Optional.empty();
    }

    private static Optional<StatedLimits.Limit> share(MetricThreshold threshold, Reading reading) {
        String what = threshold.metric() + " " + threshold.text();
        boolean isShare = reading.unit() == Reading.Unit.PERCENT
                && what.matches(
                        "(?is).*(?:エラー率|失敗率|使用率|ヒット率|成功率|error rate|failure rate|success rate|utili[sz]ation|4XXError|5XXError).*")
                && !COMPARED_WITH_USUAL.matcher(threshold.text()).find()
                && !ABOVE_HUNDRED.contains(threshold.namespace().orElse("") + " " + threshold.metric());
        return isShare ? Optional.of(new StatedLimits.Limit(HUNDRED, "a share ends at 100 %")) : Optional.empty();
    }

    private static void alarm(Guide guide, Alarm alarm, StatedLimits limits, Findings findings) {
        AlarmTerms terms = alarm.terms();
        String namespace = String.valueOf(terms.namespace());
        String metric = String.valueOf(terms.metricName());
        boolean upward = String.valueOf(terms.comparisonOperator()).startsWith("GreaterThan");
        boolean bounded = terms.extendedStatistic() != null || BOUNDED.contains(String.valueOf(terms.statistic()));
        BigDecimal threshold = terms.threshold();
        if (!upward || !bounded || threshold == null) {
            return;
        }
        limits.of(namespace, metric)
                .or(() -> rate(guide, namespace, metric, terms.statistic()))
                .or(() -> utilization(namespace, metric))
                .filter(most -> threshold.compareTo(most.value()) > 0)
                .ifPresent(most -> report(
                        alarm.line(),
                        alarm.name() + " waits for " + metric + " above " + threshold.toPlainString(),
                        most.why(),
                        findings));
    }

    private static Optional<StatedLimits.Limit> rate(
            Guide guide, String namespace, String metric, @Nullable String statistic) {
        return guide.dictionary()
                .namespace(namespace)
                .flatMap(known -> known.metric(metric))
                .filter(Metric::averageIsRate)
                .filter(known -> "Average".equals(statistic))
                .map(known ->
                        new StatedLimits.Limit(BigDecimal.ONE, "the Average of this metric is a rate between 0 and 1"));
    }

    private static Optional<StatedLimits.Limit> utilization(String namespace, String metric) {
        return List.of("AWS/RDS", "AWS/EC2", "AWS/ECS", "AWS/ElastiCache").contains(namespace)
                        && metric.matches("CPUUtilization|MemoryUtilization|DatabaseMemoryUsagePercentage")
                        && !ABOVE_HUNDRED.contains(namespace + " " + metric)
                ? Optional.of(new StatedLimits.Limit(HUNDRED, "the metric is a percentage and ends at 100"))
                : Optional.empty();
    }

    private static void report(int line, String what, String why, Findings findings) {
        findings.warning(
                line,
                what + " is never reached: " + why,
                "What cannot be crossed never warns, and everybody believes that it watches. Choose a value below the"
                        + " limit, or write down what has raised it.");
    }
}
