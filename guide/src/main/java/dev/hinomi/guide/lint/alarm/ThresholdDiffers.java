package dev.hinomi.guide.lint.alarm;

import dev.hinomi.guide.dictionary.Metric;
import dev.hinomi.guide.item.Alarm;
import dev.hinomi.guide.item.AlarmTerms;
import dev.hinomi.guide.item.MetricName;
import dev.hinomi.guide.item.MetricThreshold;
import dev.hinomi.guide.lint.Findings;
import dev.hinomi.guide.lint.Guide;
import dev.hinomi.guide.lint.Rule;
import dev.hinomi.guide.measure.Condition;
import dev.hinomi.guide.measure.Reading;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Alarms that compare with another number than the guide gives for the same metric. Only what can be compared is: the
/// same unit, and the same percentile where one is named.
public final class ThresholdDiffers implements Rule {
    /// A metric with more limits than a guide has levels is not compared.
    private static final int MANY = 20;

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Published in milliseconds (the CloudWatch pages of Lambda, API Gateway, AppSync and Kinesis).
    private static final Set<String> MILLISECONDS = Set.of(
            "AWS/Lambda Duration",
            "AWS/Lambda IteratorAge",
            "AWS/ApiGateway Latency",
            "AWS/ApiGateway IntegrationLatency",
            "AWS/AppSync Latency",
            "AWS/Kinesis GetRecords.IteratorAgeMilliseconds");

    /// Published in seconds (the CloudWatch pages of load balancers, RDS, SQS and Firehose).
    private static final Set<String> SECONDS = Set.of(
            "AWS/ApplicationELB TargetResponseTime",
            "AWS/RDS ReadLatency",
            "AWS/RDS WriteLatency",
            "AWS/SQS ApproximateAgeOfOldestMessage",
            "AWS/Firehose DeliveryToS3.DataFreshness");

    @Override
    public String id() {
        return "threshold-differs";
    }

    @Override
    public void check(Guide guide, Findings findings) {
        Map<String, List<MetricThreshold>> limits = new LinkedHashMap<>();
        guide.items(MetricThreshold.class)
                .filter(threshold -> threshold.level() != MetricThreshold.Level.WATCH
                        && threshold.level() != MetricThreshold.Level.NORMAL)
                .forEach(threshold -> threshold
                        .metrics()
                        .forEach(metric -> limits.computeIfAbsent(metric.name(), name -> new ArrayList<>())
                                .add(threshold)));
        guide.items(Alarm.class)
                .filter(alarm -> alarm.terms().threshold() != null
                        && alarm.terms().metricName() != null
                        && !alarm.terms().expression())
                .forEach(alarm -> check(
                        guide,
                        alarm,
                        limits.getOrDefault(String.valueOf(alarm.terms().metricName()), List.of()),
                        findings));
    }

    private static void check(Guide guide, Alarm alarm, List<MetricThreshold> named, Findings findings) {
        AlarmTerms terms = alarm.terms();
        MetricName metric = new MetricName(Optional.ofNullable(terms.namespace()), String.valueOf(terms.metricName()));
        if (named.size() > MANY) {
            return;
        }
        List<MetricThreshold> limits = named.stream()
                .filter(threshold -> threshold.metrics().stream().anyMatch(metric::mayBe))
                .toList();
        boolean comparable = !limits.isEmpty() && limits.stream().allMatch(limit -> isComparable(guide, terms, limit));
        boolean agreed = limits.stream()
                .anyMatch(limit -> values(guide, terms, limit).stream().anyMatch(value -> agrees(value, terms)));
        if (comparable && !agreed) {
            MetricThreshold first = limits.getFirst();
            findings.warning(
                    alarm.line(),
                    alarm.name() + " compares " + metric.name() + " with "
                            + (terms.threshold() == null
                                    ? "?"
                                    : terms.threshold().toPlainString()) + ", and line "
                            + first.line() + " says: " + first.text(),
                    "Two numbers for one thing: whoever is woken does not know which one counts. Write the same in both"
                            + " places, or say what the other one is for.");
        }
    }

    private static boolean isComparable(Guide guide, AlarmTerms terms, MetricThreshold limit) {
        Optional<String> percentile = Condition.percentile(limit.text());
        boolean sameStatistic = percentile.isEmpty()
                ? terms.extendedStatistic() == null
                : percentile.get().equals(terms.extendedStatistic());
        return sameStatistic
                && limit.condition()
                        .filter(condition -> condition.per().isEmpty())
                        .isPresent()
                && !values(guide, terms, limit).isEmpty();
    }

    /// The numbers of a threshold in the unit of the alarm's metric.
    private static List<BigDecimal> values(Guide guide, AlarmTerms terms, MetricThreshold limit) {
        String name = terms.namespace() + " " + terms.metricName();
        return Reading.in(limit.text()).stream()
                .flatMap(reading -> (switch (reading.unit()) {
                            case NONE -> isMeasured(name) ? Optional.<BigDecimal>empty() : Optional.of(reading.value());
                            case PERCENT -> percent(guide, terms, reading.value());
                            case MILLISECONDS -> time(name, reading.value());
                            case BYTES -> Optional.of(reading.value());
                            case OTHER -> Optional.<BigDecimal>empty();
                        })
                        .stream())
                .toList();
    }

    private static boolean isMeasured(String name) {
        return MILLISECONDS.contains(name) || SECONDS.contains(name);
    }

    private static Optional<BigDecimal> time(String name, BigDecimal milliseconds) {
        if (MILLISECONDS.contains(name)) {
            return Optional.of(milliseconds);
        }
        return SECONDS.contains(name)
                ? Optional.of(milliseconds.divide(THOUSAND, MathContext.DECIMAL64))
                : Optional.empty();
    }

    /// A share is compared by the Average of a metric that is a rate; a count is another thing, of which
    /// `alarm-rate-as-count` speaks.
    private static Optional<BigDecimal> percent(Guide guide, AlarmTerms terms, BigDecimal value) {
        boolean rate = Optional.ofNullable(terms.namespace())
                .flatMap(guide.dictionary()::namespace)
                .flatMap(namespace -> namespace.metric(String.valueOf(terms.metricName())))
                .filter(Metric::averageIsRate)
                .isPresent();
        if (rate) {
            return "Average".equals(terms.statistic())
                    ? Optional.of(value.divide(HUNDRED, MathContext.DECIMAL64))
                    : Optional.empty();
        }
        return String.valueOf(terms.metricName()).matches("\\w*Utilization|\\w+Percentage")
                ? Optional.of(value)
                : Optional.empty();
    }

    /// Above 0 and 1 or more are the same for a count.
    private static boolean agrees(BigDecimal value, AlarmTerms terms) {
        BigDecimal threshold = terms.threshold();
        if (threshold == null || value.compareTo(threshold) == 0) {
            return true;
        }
        boolean counted = "Sum".equals(terms.statistic()) || "SampleCount".equals(terms.statistic());
        return counted
                && value.subtract(threshold).abs().compareTo(BigDecimal.ONE) == 0
                && value.min(threshold).signum() == 0;
    }
}
